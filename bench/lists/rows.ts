import type pg from "pg";
import type { Office } from "../workflow/office.ts";

const BATCH = 100_000;
const words =
  "财政 教育 卫生 交通 住建 水利 农业 应急 审计 民政 人社 文旅 商务 工信 统计 环保 司法 公安 退役 医保".split(" ");

/**
 * Fills the register of one unit with so many papers of ten years: titles of three words out of twenty, numbers by year, one paper
 * in twenty thousand with a character that no other has. The index of the text is built afterwards.
 */
export async function fill(owner: pg.Client, { unitId, people }: Office, total: number): Promise<void> {
  const { rows } = await owner.query("select pg_get_indexdef('documents.incoming_text'::regclass) as definition");
  await owner.query("truncate documents.incoming cascade");
  await owner.query("drop index documents.incoming_text");
  for (let first = 1; first <= total; first += BATCH) {
    await owner.query(
      `insert into documents.incoming (id, unit_id, origin, state, received_number, title, document_number, sender_name, urgency,
         received_at, registered_by, registered_by_name)
       select lpad(to_hex(n), 32, '0')::uuid, $1, 'paper', 'finished', '收' || year || '-' || n,
         '关于' || w[1 + h % 20] || w[1 + h / 20 % 20] || w[1 + h / 400 % 20] || '工作有关事项' || n
           || case when n % 20000 = 7 then '堃' else '' end || '的通知',
         '府办发〔' || year || '〕' || n || '号', '清安市' || w[1 + h % 20] || '局', 'normal', now(), $2, '基准'
       from (select n, 2016 + (n - 1) * 10 / $3::int as year, abs(hashint4(n)) as h, $4::text[] as w
         from generate_series($5::int, $6::int) as n) as paper`,
      [unitId, people[0]!.personId, total, words, first, Math.min(total, first + BATCH - 1)],
    );
  }
  await owner.query(rows[0].definition);
  await owner.query("vacuum (analyze) documents.incoming");
  await owner.query("checkpoint");
}

/** What is looked for, and how many of the papers have it. */
export const terms = {
  "in all": "通知",
  "in one of 200": "水利农业",
  "of ten years ago": "〔2016〕",
  "in one of 20,000": "堃",
  "in one, of pairs that many have": "〔2016〕9号",
  "in none": "知通",
  "in none, of pairs that many have": "〔2020〕9号",
};

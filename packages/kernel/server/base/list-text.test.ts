import { cloneDatabase } from "@tz/testing";
import fc from "fast-check";
import type { RawBuilder } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openPool, sql } from "./db.ts";
import { baseFloor } from "./floor.ts";
import { amongNewest, everywhere, type ListText, likePattern, pageCondition, withText } from "./list-text.ts";

const database = await cloneDatabase([baseFloor]);
const { db, close } = openPool({ ...database.owner, max: 2 }, () => undefined);
afterAll(async () => {
  await close();
  await database.drop();
});

const papers: ListText = {
  table: "public.paper",
  alias: "p",
  contains: (pattern) => sql`p.title like ${pattern} or p.number like ${pattern}`,
  holds: (keys) => sql`kernel.grams(p.title, p.number) @> ${keys}`,
};
const order = sql`p.id desc`;

await sql`create table public.paper (id uuid primary key, unit int not null, title text not null, number text)`.execute(
  db,
);
await sql`create index paper_unit on public.paper (unit, id desc)`.execute(db);
await indexText();

async function indexText(): Promise<void> {
  await sql`create index paper_text on public.paper using gin (kernel.grams(title, number)) with (gin_pending_list_limit = 64)`.execute(
    db,
  );
}

/** An id in the order of a number. */
const idOf = (n: RawBuilder<unknown>) => sql`lpad(to_hex(${n}), 32, '0')::uuid`;

async function idsOf(where: RawBuilder<unknown>, limit = 100_000): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from public.paper p where ${where} order by ${order} limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** All that a list finds, page after page. */
async function pagesOf(text: string, limit: number, scope: RawBuilder<unknown>): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | undefined; ; after = found.at(-1)) {
    const rest = after ? sql`${scope} and p.id < ${after}::uuid` : scope;
    const page = await idsOf(await pageCondition(db, papers, { text, where: rest, order, limit }), limit);
    found.push(...page);
    if (page.length < limit) return found;
  }
}

/** Few characters, so that many texts contain a question and many nearly do; and what divides keys and has two cases. */
const written = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(..."关于的通知12aAÉé%_\\𠮷\t\n\u001f "), maxLength });

test("finds exactly what LIKE finds, page after page, and only what the reader may see", async () => {
  const rows = fc.array(fc.tuple(written(12), fc.option(written(6))), { minLength: 40, maxLength: 40 });
  const asked = fc.oneof(
    written(3),
    fc.record({ which: fc.nat(39), from: fc.nat(10), length: fc.integer({ min: 1, max: 4 }) }),
  );
  await fc.assert(
    fc.asyncProperty(rows, fc.array(asked, { minLength: 12, maxLength: 12 }), async (texts, questions) => {
      await sql`truncate public.paper`.execute(db);
      await sql`
        insert into public.paper select ${idOf(sql`n`)}, n % 2, title, number
        from unnest(${texts.map(([title]) => title)}::text[], ${texts.map(([, number]) => number)}::text[])
          with ordinality as written (title, number, n)`.execute(db);
      for (const one of questions) {
        const text =
          typeof one === "string" ? one : [...texts[one.which]![0]].slice(one.from, one.from + one.length).join("");
        if (text === "") continue;
        const scope = sql`p.unit = 1`;
        const expected = await idsOf(sql`${scope} and (${papers.contains(likePattern(text))})`);
        expect(await pagesOf(text, 3, scope), JSON.stringify(text)).toEqual(expected);
        expect(await idsOf(everywherePlain(text, scope)), JSON.stringify(text)).toEqual(expected);
        expect(await idsOf(sql`${withText(papers, text)} and ${scope}`), JSON.stringify(text)).toEqual(expected);
      }
    }),
    { numRuns: 15 },
  );
});

const everywherePlain = (text: string, where: RawBuilder<unknown>) =>
  sql`p.id in (${everywhere(papers, { text, where, order, limit: 100 })})`;

test("reads neither the table nor all rows of a unit, for terms that are frequent, rare, old or absent", async () => {
  await sql`truncate public.paper`.execute(db);
  await sql`drop index public.paper_text`.execute(db);
  await sql`
    insert into public.paper select ${idOf(sql`n`)}, n % 4,
      '关于印发第' || n || '号' || case when n <= 4000 then '旧' else '新' end || '方案的通知' || case when n % 4999 = 1 then '堃' else '' end,
      '府发〔2026〕' || n || '号'
    from generate_series(1, 20000) as n`.execute(db);
  await indexText();
  await sql`vacuum analyze public.paper`.execute(db);
  const where = sql`p.unit = 0`;
  const found: Record<string, number> = {};
  for (const text of ["通知", "堃", "旧方", "知通", "印发第11232号", "无此"]) {
    const page = { text, where, order, limit: 21 };
    const begun = await explained(amongNewest(papers, page));
    expect(begun.plan, text).not.toContain("Seq Scan");
    expect(begun.buffers, text).toBeLessThan(200);
    // A term that fills the page from the newest rows never comes to the second statement.
    if (begun.rows < 21) {
      const rest = await explained(everywhere(papers, page));
      expect(rest.plan, text).toContain("Bitmap Index Scan on paper_text");
      expect(rest.plan, text).not.toContain("Seq Scan");
      expect(rest.buffers, text).toBeLessThan(150);
    }
    found[text] = (await pagesOf(text, 21, where)).length;
  }
  expect(found).toEqual({ 通知: 5000, 堃: 1, 旧方: 1000, 知通: 0, 印发第11232号: 1, 无此: 0 });
});

/** A statement's plan, the rows that it gave and the pages it touched. */
async function explained(statement: RawBuilder<unknown>) {
  const { rows } = await sql<{
    "QUERY PLAN": string;
  }>`explain (analyze, buffers, timing off, costs off) ${statement}`.execute(db);
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  const buffers = Number(/Buffers: shared hit=(\d+)/.exec(plan)?.[1]) + Number(/ read=(\d+)/.exec(plan)?.[1] ?? 0);
  return { plan, buffers, rows: Number(/actual rows=(\d+)/.exec(plan)?.[1]) };
}

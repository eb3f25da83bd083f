import type { Bilingual, Language } from "../../../contract/base/index.ts";
import { departmentKindWords, regionLevelWords, unitKindWords } from "../../../contract/people/index.ts";
import { type Db, sql, tables } from "../../base/index.ts";
import type { PeopleTables } from "../tables.ts";
import type { personSheet } from "./person-sheet.ts";
import type { departmentSheet, unitSheet } from "./unit-sheets.ts";
import type { TextRow } from "./write-workbook.ts";

const people = tables<PeopleTables>();
const inLanguage = (words: Bilingual, language: Language) => (language === "en" ? words.en : words.zh);

/** Every active unit as a row of its sheet. */
export async function unitRows(db: Db, language: Language): Promise<TextRow<typeof unitSheet.columns>[]> {
  const units = await people(db).selectFrom("kernel.unit").selectAll().orderBy("rank").orderBy("id").execute();
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  return units
    .filter(({ state }) => state === "active")
    .map((unit) => ({
      code: unit.code,
      name: unit.name,
      shortName: unit.short_name,
      documentCode: unit.document_code ?? "",
      kind: inLanguage(unitKindWords[unit.kind], language),
      level: inLanguage(regionLevelWords[unit.level], language),
      parentCode: codes.get(unit.parent_id ?? "") ?? "",
      dualLeaderCodes: unit.dual_leader_unit_ids.map((id) => codes.get(id)).join("、"),
      regionCode: unit.region_code,
      rank: String(unit.rank),
    }));
}

/** Every active department as a row of its sheet, by unit. */
export async function departmentRows(db: Db, language: Language): Promise<TextRow<typeof departmentSheet.columns>[]> {
  const rows = await people(db)
    .selectFrom("kernel.department as department")
    .innerJoin("kernel.unit as unit", "unit.id", "department.unit_id")
    .leftJoin("kernel.department as parent", "parent.id", "department.parent_id")
    .select(["unit.code", "department.name", "department.kind", "department.rank", "parent.name as parent_name"])
    .where("department.state", "=", "active")
    .orderBy("unit.rank")
    .orderBy("unit.id")
    .orderBy("department.rank")
    .orderBy("department.id")
    .execute();
  return rows.map((row) => ({
    unitCode: row.code,
    name: row.name,
    kind: inLanguage(departmentKindWords[row.kind], language),
    parentName: row.parent_name ?? "",
    rank: String(row.rank),
  }));
}

interface PersonRow {
  account: string;
  name: string;
  phone: string | null;
  email: string | null;
  unit: string | null;
  department: string | null;
  title: string | null;
  is_leader: boolean | null;
  is_main: boolean | null;
  rank: number | null;
}

/** Everybody who has not left, a row for each post, by unit in the leaders' order; those without a post come last. */
export async function personRows(db: Db, language: Language): Promise<TextRow<typeof personSheet.columns>[]> {
  const { rows } = await sql<PersonRow>`
    select person.account, person.name, person.phone, person.email, unit.code as unit, department.name as department,
      post.title, post.is_leader, post.is_main, post.rank
    from kernel.person person
    left join kernel.post post on post.person_id = person.id and post.ended_at is null
    left join kernel.unit unit on unit.id = post.unit_id
    left join kernel.department department on department.id = post.department_id
    where person.state = 'active'
    order by unit.rank, unit.id, post.rank, post.id, person.pinyin, person.id`.execute(db);
  const yesOrNo = (value: boolean | null) =>
    value === null ? "" : inLanguage(value ? { zh: "是", en: "Yes" } : { zh: "否", en: "No" }, language);
  return rows.map((row) => ({
    account: row.account,
    name: row.name,
    phone: row.phone ?? "",
    email: row.email ?? "",
    unitCode: row.unit ?? "",
    department: row.department ?? "",
    title: row.title ?? "",
    isLeader: yesOrNo(row.is_leader),
    isMain: yesOrNo(row.is_main),
    rank: row.rank === null ? "" : String(row.rank),
  }));
}

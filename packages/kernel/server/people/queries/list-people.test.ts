import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { peopleApp } from "../people.testing.ts";

const { db, people, keeper, staff, anonymous } = await peopleApp();
const finance = people.unit("财政局");
const search = async (query: Record<string, string>, client = staff) =>
  (await client.get(`/api/people?${new URLSearchParams(query)}`)).body;
const names = async (query: Record<string, string>) =>
  (await search(query)).items.map(({ name }: { name: string }) => name);

test.each([
  ["the whole name", "钱晓燕"],
  ["the given name", "晓燕"],
  ["pinyin", "qianxiaoyan"],
  ["pinyin of the given name, with a space and capitals", "Xiao Yan"],
  ["initials", "qxy"],
])("finds a person by %s", async (_what, q) => {
  expect(await names({ q, unitId: finance.id })).toEqual(["钱晓燕"]);
});

test("finds nothing by a sign that a pattern would read, and everybody by nothing", async () => {
  expect((await names({ q: "%", limit: "200" })).length).toBe((await names({ limit: "200" })).length);
  expect(await names({ q: "\\%钱" })).toEqual(await names({ q: "钱" }));
  expect(await names({ q: "没有这个人" })).toEqual([]);
});

test("lists the people of a unit or department", async () => {
  expect(await names({ unitId: finance.id })).toHaveLength(6);
  expect((await names({ departmentId: finance.officeId })).sort()).toEqual(["钱文博", "钱晓燕"]);
  expect(await names({ departmentId: finance.officeId, unitId: people.office.id })).toEqual([]);
});

test("lists the people of a unit and of all units below it, on request", async () => {
  const own = await names({ unitId: people.governmentId, limit: "200" });
  const all = await names({ unitId: people.governmentId, below: "true", limit: "200" });
  expect(all.length).toBeGreaterThan(own.length);
  expect(all).toEqual(expect.arrayContaining([...own, "钱晓燕"]));
  expect(await names({ unitId: finance.id, below: "true" })).toEqual(await names({ unitId: finance.id }));
});

test("turns pages without losing or repeating anybody", async () => {
  const whole = await names({ limit: "200" });
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: { items: { name: string }[]; next: string | null } = await search({
      limit: "7",
      ...(cursor && { cursor }),
    });
    seen.push(...page.items.map(({ name }) => name));
    cursor = page.next;
  }
  expect(seen).toEqual(whole);
  expect(new Set(seen).size).toBe(seen.length);
});

test("shows accounts to who keeps the directory only", async () => {
  expect((await search({ q: "钱晓燕" })).items[0].account).toBeNull();
  expect((await search({ q: "钱晓燕" }, keeper)).items[0].account).toBe("qianxiaoyan");
});

test.each([
  ["a cursor of another list", { cursor: Buffer.from('["x"]').toString("base64url") }],
  ["a cursor that is none", { cursor: "%%%" }],
  ["too many at once", { limit: "201" }],
  ["a unit that is no id", { unitId: "财政局" }],
  ["a search text without end", { q: "王".repeat(51) }],
])("refuses %s", async (_what, query) => {
  expect((await staff.get(`/api/people?${new URLSearchParams(query)}`)).status).toBe(400);
});

test("is closed to who is not signed in", async () => {
  expect((await anonymous.get("/api/people")).status).toBe(401);
});

test("searches by index among fifty thousand people", async () => {
  await sql`insert into kernel.person (id, name, pinyin, pinyin_initials, account)
    select gen_random_uuid(), '张三', 'zhang san' || n, 'zs', 'zs' || n from generate_series(1, 50000) n`.execute(db);
  await sql`insert into kernel.person_key (key, person_id) select account, id from kernel.person where account like 'zs%'`.execute(
    db,
  );
  await sql`analyze kernel.person, kernel.person_key`.execute(db);
  const { rows } = await sql<{ "QUERY PLAN": string }>`
    explain select * from kernel.person where state = 'active'
      and id in (select person_id from kernel.person_key where key like 'zs49999%')
    order by pinyin, id limit 51`.execute(db);
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toContain("person_key_pkey");
  expect(plan).not.toContain("Seq Scan");
});

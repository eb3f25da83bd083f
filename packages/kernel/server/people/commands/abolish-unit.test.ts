import { expect, test } from "vitest";
import { defineModule, sql } from "../../base/index.ts";
import { peopleApp } from "../people.testing.ts";

const open = new Map<string, number>();
const matters = defineModule({
  name: "matters",
  unitUses: [
    {
      words: { zh: "{count}件未办结的公文", en: "{count} open documents" },
      count: async (_tx, unitId) => open.get(unitId) ?? 0,
    },
  ],
});
const app = await peopleApp([matters]);
const { people, keeper, staff } = app;

async function newUnit(code: string, name: string): Promise<{ id: string; version: number }> {
  const fields = { kind: "institution", level: "city", regionCode: "990100", parentId: people.governmentId };
  return (await keeper.post("/api/units", { code, name, shortName: name, ...fields })).body;
}

test("refuses to abolish a unit with people or units below it, and says what remains", async () => {
  const { version } = (await staff.get(`/api/units/${people.governmentId}`)).body;
  const { status, body } = await keeper.post(`/api/units/${people.governmentId}/abolish`, { version });
  expect([status, body.code]).toEqual([409, "people.unit_in_use"]);
  expect(body.detail).toBe("“清安市人民政府”尚有4个现任职务、9个下级单位，不能撤销。请先转出或办结后再撤销。");
});

test("refuses to abolish a unit that has something open in a module", async () => {
  const { id, version } = await newUnit("U-A", "清安市接待中心");
  open.set(id, 3);
  const { status, body } = await keeper.post(`/api/units/${id}/abolish`, { version });
  expect([status, body.detail]).toEqual([409, expect.stringContaining("3件未办结的公文")]);
  open.delete(id);
  expect((await keeper.post(`/api/units/${id}/abolish`, { version })).status).toBe(200);
});

test("refuses to abolish a unit that leads another one besides its parent", async () => {
  const { id, version } = await newUnit("U-D", "清安市督导中心");
  const finance = people.unit("财政局").id;
  const { version: seen } = (await staff.get(`/api/units/${finance}`)).body;
  await keeper.patch(`/api/units/${finance}`, { version: seen, dualLeaderUnitIds: [id] });
  const { body } = await keeper.post(`/api/units/${id}/abolish`, { version });
  expect(body.detail).toContain("1个受其双重领导的单位");
});

test("takes an abolished unit out of the tree and the groups, with its departments, and keeps it readable", async () => {
  const { id, version } = await newUnit("U-B", "清安市招待所");
  const department = await keeper.post("/api/departments", { unitId: id, name: "前台" });
  const group = await keeper.post("/api/unit-groups", { name: "后勤单位", ownerUnitId: null, unitIds: [id] });
  expect((await keeper.post(`/api/units/${id}/abolish`, { version })).body.state).toBe("abolished");
  const listed = (await staff.get("/api/units")).body.items.map((unit: { id: string }) => unit.id);
  expect(listed).not.toContain(id);
  expect((await staff.get(`/api/units/${id}`)).body).toMatchObject({ state: "abolished", may: [] });
  expect((await staff.get(`/api/departments?unitId=${id}`)).body.items).toEqual([]);
  const groups = (await keeper.get("/api/unit-groups")).body.items;
  expect(groups.find((one: { id: string }) => one.id === group.body.id).units).toEqual([]);
  expect(await app.told("people.unit-abolished")).toContainEqual({ unitId: id });
  const change = { version: department.body.version + 1, name: "总台" };
  const changed = await keeper.patch(`/api/departments/${department.body.id}`, change);
  expect([changed.status, changed.body.code]).toEqual([409, "people.department_abolished"]);
});

test("refuses to change an abolished unit or to put anybody into it, and lets its name be used again", async () => {
  const { id, version } = await newUnit("U-C", "清安市车队");
  await keeper.post(`/api/units/${id}/abolish`, { version });
  const change = await keeper.patch(`/api/units/${id}`, { version: version + 1, name: "x" });
  const again = await keeper.post(`/api/units/${id}/abolish`, { version: version + 1 });
  const department = await keeper.post("/api/departments", { unitId: id, name: "一班" });
  const post = await keeper.post("/api/posts", { personId: people.drafter.id, unitId: id, title: "队长" });
  expect([change, again, department].map(({ body }) => body.code)).toEqual(Array(3).fill("people.unit_abolished"));
  expect(post.status).toBe(400);
  expect((await newUnit("U-C2", "清安市车队")).version).toBe(1);
});

test("leaves the unit as it was when it is refused", async () => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from kernel.unit_group_member where unit_id = ${people.unit("财政局").id}`.execute(
    app.db,
  );
  const { version } = (await staff.get(`/api/units/${people.unit("财政局").id}`)).body;
  await keeper.post(`/api/units/${people.unit("财政局").id}/abolish`, { version });
  const after = await sql<{ n: number }>`
    select count(*)::int as n from kernel.unit_group_member where unit_id = ${people.unit("财政局").id}`.execute(
    app.db,
  );
  expect(after.rows[0]?.n).toBe(rows[0]?.n);
});

import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { faultsOf, peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const finance = people.unit("财政局");
const read = async (unitId: string) => (await staff.get(`/api/units/${unitId}`)).body;

test("changes what is named and leaves the rest", async () => {
  const before = await read(finance.id);
  const { status, body } = await keeper.patch(`/api/units/${finance.id}`, {
    version: before.version,
    name: "清安市财政局（国资办）",
    dualLeaderUnitIds: [people.unit("审计局").id],
  });
  expect([status, body.version, body.shortName, body.code]).toEqual([
    200,
    before.version + 1,
    before.shortName,
    before.code,
  ]);
  expect(body.dualLeaderUnitIds).toEqual([people.unit("审计局").id]);
  expect(body.pinyinInitials).toBe("qasczjgzb");
  const { rows } = await sql<{ note: { before: object } }>`
    select note from kernel.audit where command = 'people.change-unit' and subject_id = ${finance.id}`.execute(app.db);
  expect(rows[0]?.note.before).toEqual({ name: "清安市财政局", dualLeaderUnitIds: [] });
});

test("refuses a change of what somebody else has changed meanwhile", async () => {
  const { version } = await read(finance.id);
  const change = { version, shortName: "市财政" };
  const answers = await Promise.all([
    keeper.patch(`/api/units/${finance.id}`, change),
    keeper.patch(`/api/units/${finance.id}`, change),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("refuses a unit that would be led by itself, directly or by a circle", async () => {
  const { version } = await read(people.governmentId);
  const path = `/api/units/${people.governmentId}`;
  const own = await keeper.patch(path, { version, parentId: people.governmentId });
  const below = await keeper.patch(path, { version, parentId: finance.id });
  const dual = await keeper.patch(path, { version, dualLeaderUnitIds: [finance.id] });
  expect([own, below].map(({ body }) => faultsOf(body))).toEqual([
    { parentId: "people.unit_below_itself" },
    { parentId: "people.unit_below_itself" },
  ]);
  expect(faultsOf(dual.body)).toEqual({ "dualLeaderUnitIds.0": "people.unit_below_itself" });
});

test("changes at the same moment cannot make a circle, not even through a unit that neither touches", async () => {
  const [a, b, c] = ["教育局", "民政局", "公安局"].map((name) => people.unit(name).id) as [string, string, string];
  const lead = async (id: string, parentId: string) =>
    keeper.patch(`/api/units/${id}`, { version: (await read(id)).version, parentId });
  for (let round = 0; round < 8; round += 1) {
    await lead(a, people.governmentId);
    await lead(c, people.governmentId);
    await lead(b, c);
    const answers = await Promise.all([lead(a, b), lead(c, a)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  }
});

test("is refused to everybody who does not keep the directory, and says nothing of units that are not there", async () => {
  const { version } = await read(finance.id);
  expect((await staff.patch(`/api/units/${finance.id}`, { version, name: "x" })).status).toBe(403);
  const absent = "/api/units/0198f3c2-0000-7000-8000-000000000000";
  expect((await keeper.patch(absent, { version: 1, name: "x" })).status).toBe(404);
});

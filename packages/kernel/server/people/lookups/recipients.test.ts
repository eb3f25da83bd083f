import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { peopleApp } from "../people.testing.ts";
import { expandRecipients } from "./recipients.ts";

const { people, services, keeper, clerkOf } = await peopleApp();
const { bureaux, counties, groups } = people;
const finance = people.unit("财政局");
const county = people.unit("东屏县");
const senderUnitId = people.office.id;
const names = async (unitIds: string[], groupIds: string[]) =>
  (await expandRecipients(services.db, { unitIds, groupIds, senderUnitId })).map(({ name }) => name);

test("means the units as chosen and then the groups' members in their order, each once", async () => {
  expect(await names([county.id, finance.id], [groups.bureaux, groups.counties])).toEqual([
    county.name,
    finance.name,
    ...bureaux.filter(({ id }) => id !== finance.id).map(({ name }) => name),
    ...counties.filter(({ id }) => id !== county.id).map(({ name }) => name),
  ]);
});

test("means nobody when nothing is chosen", async () => {
  expect(await names([], [])).toEqual([]);
});

test("refuses units and groups that are not there, and counts them", async () => {
  await expect(names([newId(), finance.id, newId()], [newId()])).rejects.toMatchObject({
    code: "people.recipients_unknown",
    parameters: { count: 3 },
  });
});

test("another unit's own group is not there", async () => {
  const wanted = { name: "甲", ownerUnitId: county.id, unitIds: [finance.id] };
  const { body } = await clerkOf(county.clerk).post("/api/unit-groups", wanted);
  await expect(names([], [body.id])).rejects.toMatchObject({ code: "people.recipients_unknown" });
  const own = { unitIds: [], groupIds: [body.id], senderUnitId: county.id };
  expect((await expandRecipients(services.db, own)).map(({ id }) => id)).toEqual([finance.id]);
});

test("refuses a unit that was abolished, and leaves it out of the groups it was in", async () => {
  const fields = { kind: "institution", level: "city", regionCode: "990100", shortName: "旧所" };
  const { body } = await keeper.post("/api/units", { code: "OLD", name: "旧所", ...fields });
  const group = await keeper.post("/api/unit-groups", {
    name: "乙",
    ownerUnitId: null,
    unitIds: [body.id, finance.id],
  });
  await keeper.post(`/api/units/${body.id}/abolish`, { version: 1 });
  await expect(names([body.id], [])).rejects.toMatchObject({ code: "people.recipients_unknown" });
  expect(await names([], [group.body.id])).toEqual([finance.name]);
});

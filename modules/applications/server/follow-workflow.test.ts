import { expect, it } from "vitest";
import { applicationsApp, reason, step } from "./testing.ts";

const app = await applicationsApp();
const { staff, sectionChief, leader } = app.finance;
const either = { ...step, handler: { find: "person" as const, personIds: [sectionChief.id, leader.id] } };
const formId = await app.publish({
  title: "外出报备",
  fields: [reason],
  process: { kind: "steps", steps: [either] },
});

it("the list names who has claimed an application, and all candidates again once it was given up", async () => {
  const id = await app.apply(staff, formId, { 事由: "调研" });
  const named = async () => {
    const { body } = await app.as(staff).get("/api/applications?view=mine");
    const { handlers } = body.items.find((item: { id: string }) => item.id === id);
    return [sectionChief, leader].filter(({ name }) => handlers.includes(name)).map(({ name }) => name);
  };
  expect(await named()).toEqual([sectionChief.name, leader.name]);
  expect((await app.act(leader, id, "claim")).status).toBe(200);
  expect(await named()).toEqual([leader.name]);
  expect((await app.act(leader, id, "release")).status).toBe(200);
  expect(await named()).toEqual([sectionChief.name, leader.name]);
});

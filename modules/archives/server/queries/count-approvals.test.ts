import { expect, it } from "vitest";
import { appraisalsApp } from "../appraisal/testing.ts";

const app = await appraisalsApp();
const { finance, education } = app;

const countOf = async (person: { id: string }) =>
  (await app.as(person).get("/api/archives/approvals")).body.asked as number;
const mayApprove = async (person: { id: string }) => {
  const { items } = (await app.as(person).get("/api/archives/appraisals")).body;
  return items.filter(({ may }: { may: string[] }) => may.includes("approve")).length;
};

it("counts for each approver of the holder what they may approve now, and for nobody else", async () => {
  await app.opened(1);
  const { id } = await app.asked(app.as(finance.officeDirector));
  expect([await countOf(finance.leader), await countOf(finance.officeDirector)]).toEqual([1, 0]);
  await app.asked();
  for (const person of [finance.leader, finance.officeDirector])
    expect(await countOf(person)).toBe(await mayApprove(person));
  await app.act(finance.leader, id, "approve");
  expect([await countOf(finance.leader), await countOf(finance.officeDirector)]).toEqual([1, 1]);
  expect(await countOf(education.leader)).toBe(0);
  expect((await app.as(finance.staff).get("/api/archives/approvals")).status).toBe(403);
});

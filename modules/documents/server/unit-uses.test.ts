import { expect, test } from "vitest";
import { documentsApp } from "./testing.ts";

const app = await documentsApp();
const { people, finance } = app;
const keeper = app.as(people.systemAdministrator);

/** What the refusal says still belongs to a unit. */
async function usesOf(unitId: string): Promise<string> {
  const { version } = (await keeper.get(`/api/units/${unitId}`)).body;
  const { status, body } = await keeper.post(`/api/units/${unitId}/abolish`, { version });
  expect([status, body.code]).toEqual([409, "people.unit_in_use"]);
  return body.detail;
}

test("a unit is not abolished while papers are on their way in it, to it or from it, and each kind is named", async () => {
  await app.at("signOff");
  await app.at("dispatched");
  await app.drainJobs();
  const sender = await usesOf(finance.id);
  expect(sender).toContain("1件在办的发文");
  expect(sender).toContain("1件未归档的发文");
  expect(sender).toContain("1份待他单位签收的发文");
  expect(sender).toContain("项未办结的任务");
  const receiver = people.unit("教育局");
  expect(await usesOf(receiver.id)).toContain("1份待签收的来文");

  const clerk = app.as(receiver.clerk);
  const { items } = (await clerk.get("/api/deliveries?box=waiting")).body;
  const accepted = await clerk.post("/api/incoming/accept", { deliveryIds: [items[0].id] });
  expect(accepted.status).toBe(200);
  expect(await usesOf(receiver.id)).toContain("1件未办结的收文");
  expect(await usesOf(receiver.id)).not.toContain("待签收");
});

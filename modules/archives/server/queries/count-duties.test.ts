import { expect, it } from "vitest";
import { transfersApp } from "../transfer/testing.ts";

const app = await transfersApp();
const { clerk, house, finance } = app;

it("counts the transfers that a house is to receive: from when they are sent until they are decided, for its archivists alone", async () => {
  const sent = async (by = house) => (await by.get("/api/archives/duties")).body.sent as number;
  const id = await app.made(2021, 1);
  expect(await sent()).toBe(0);
  await app.act(clerk, id, "send", 1);
  expect([await sent(), await sent(clerk)]).toEqual([1, 0]);
  expect((await app.as(finance.staff).get("/api/archives/duties")).status).toBe(403);
  await app.act(house, id, "receive", 2);
  expect(await sent()).toBe(0);
});

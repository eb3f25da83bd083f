import { expect, it } from "vitest";
import { transfersApp } from "../transfer/testing.ts";

const app = await transfersApp();
const { clerk, house, finance } = app;
const listed = async (by: typeof clerk, filters: string): Promise<string[]> =>
  (await by.get(`/api/archives/transfers?${filters}`)).body.items.map(({ id }: { id: string }) => id);

it("lists the transfers of one state, for either side; a house sees no draft", async () => {
  const received = await app.made(2019, 1);
  await app.act(clerk, received, "send", 1);
  await app.act(house, received, "receive", 2);
  const sent = await app.made(2020, 1);
  await app.act(clerk, sent, "send", 1);
  const draft = await app.made(2021, 1);
  expect(await listed(house, "scope=in")).toEqual([sent, received]);
  expect(await listed(house, "scope=in&state=sent")).toEqual([sent]);
  expect(await listed(house, "scope=in&state=draft")).toEqual([]);
  expect(await listed(clerk, "state=draft")).toEqual([draft]);
  expect((await house.get("/api/archives/transfers?scope=in&state=lost")).status).toBe(400);
});

it("lists them page by page", async () => {
  const ids = [await app.made(2016, 1), await app.made(2017, 1)];
  for (const id of ids) await app.act(clerk, id, "send", 1);
  const first = (await house.get("/api/archives/transfers?scope=in&state=sent&limit=1")).body;
  expect(first.items.map(({ id }: { id: string }) => id)).toEqual([ids[1]]);
  const rest = await listed(house, `scope=in&state=sent&limit=1&cursor=${first.next}`);
  expect(rest).toEqual([ids[0]]);
});

it("is for archivists alone", async () => {
  expect((await app.as(finance.staff).get("/api/archives/transfers?state=sent")).status).toBe(403);
});

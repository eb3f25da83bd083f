import { expect, it } from "vitest";
import { transfersApp } from "../transfer/testing.ts";

const app = await transfersApp();
const { clerk, house } = app;

it("gives a batch up, so that its items can be changed again; by the unit alone", async () => {
  const id = await app.made(2018, 1);
  const [item] = await app.itemsOf(clerk, id);
  expect((await app.act(house, id, "drop", 1)).status).toBe(404);
  expect((await app.act(clerk, id, "drop", 1)).status).toBe(200);
  expect((await app.reclass(item.id)).status).toBe(200);
});

import { expect, it } from "vitest";
import { transfersApp } from "../transfer/testing.ts";

const app = await transfersApp();
const { clerk, house, finance, education } = app;

it("takes no item twice, and keeps its items from being changed", async () => {
  const id = await app.made(2018, 1);
  expect((await app.make(2018)).body.code).toBe("archives.nothing_to_transfer");
  const [item] = await app.itemsOf(clerk, id);
  expect((await app.reclass(item.id)).body.code).toBe("archives.not_kept");
});

it("needs a house, and is for the unit's archivists", async () => {
  expect((await app.as(finance.staff).get("/api/archives/transfers")).status).toBe(403);
  expect((await app.make(2018, app.as(finance.staff))).status).toBe(403);
  await app.foundFonds(education, "Z110");
  expect((await app.make(2018, house)).body.code).toBe("archives.no_house");
});

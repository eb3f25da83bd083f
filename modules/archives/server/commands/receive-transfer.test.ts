import { sql } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { transfersApp } from "../transfer/testing.ts";

const app = await transfersApp();
const { clerk, house, finance, education } = app;

it("checks item by item, takes them into the house's keeping, and leaves the unit its sight", async () => {
  const id = await app.made(2020);
  await app.act(clerk, id, "send", 1);
  expect((await app.act(house, id, "receive", 2)).status).toBe(200);
  const [{ id: itemId }] = await app.itemsOf(house, id);
  const item = await app.item(education.clerk, itemId);
  expect(item).toMatchObject({ state: "transferred", holderName: education.name, check: "passed" });
  const { body: reports } = await house.get(`/api/archives/items/${itemId}/reports`);
  expect(reports.items[0]).toMatchObject({ stage: "YJ", passed: true, personName: education.clerk.name });
  const packed = reports.items[0].findings.filter(({ code }: { code: string }) => /1-1[123]|2-[12]$|3-1$/.test(code));
  expect(packed.map(({ result }: { result: string }) => result)).toEqual(Array(6).fill("passed"));
  expect((await app.item(finance.clerk, itemId)).sight).toBe("content");
  expect((await app.reclass(itemId)).body.code).toBe("archives.not_keeper");
});

it("takes nothing where one item fails its check", async () => {
  const id = await app.made(2019);
  await app.act(clerk, id, "send", 1);
  await sql`
    update archives.part set sm3 = ${"1".repeat(64)}
    where place = 1 and item_id = (select item_id from archives.transfer_item where transfer_id = ${id} limit 1)`.execute(
    app.db,
  );
  const refused = await app.act(house, id, "receive", 2);
  expect([refused.status, refused.body.code]).toEqual([409, "archives.transfer_faulty"]);
});

it("is for the house alone", async () => {
  const id = await app.made(2016, 1);
  await app.act(clerk, id, "send", 1);
  expect((await app.act(clerk, id, "receive", 2)).body.code).toBe("archives.not_house");
});

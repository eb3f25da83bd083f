import { sql } from "@tz/kernel/server/base";
import { signatureIsGenuine } from "@tz/kernel/server/delivery";
import { expect, it } from "vitest";
import { itemsIn } from "../testing.ts";
import { transfersApp } from "../transfer/testing.ts";
import { transferText } from "../transfer/transfer-list.ts";

const app = await transfersApp();
const { clerk, house, finance, people } = app;

it("gives the house the batch with a signed list, and the package of all items", async () => {
  const id = await app.made(2020);
  expect((await house.get(`/api/archives/transfers/${id}`)).status).toBe(404);
  expect((await app.act(clerk, id, "send", 1)).status).toBe(200);
  const [come] = (await house.get("/api/archives/transfers?scope=in")).body.items;
  expect(come).toMatchObject({ state: "sent", items: 2, unit: { name: finance.name } });
  const { rows } = await sql<{ digest: string; signature: string; publicKey: string }>`
    select digest, signature, public_key as "publicKey" from archives.transfer where id = ${id}`.execute(app.db);
  const [{ digest, ...proof } = { digest: "", signature: "", publicKey: "" }] = rows;
  expect(signatureIsGenuine(transferText(digest), proof)).toBe(true);
  const read = itemsIn(new Uint8Array((await house.get(`/api/archives/transfers/${id}/package`)).body));
  expect(read.map(({ code }) => code)).toEqual(["Z109-WS·2020-D30-BGS-0001", "Z109-WS·2020-D30-BGS-0002"]);
});

it("is for the unit that made the batch, which nobody else sees before", async () => {
  const id = await app.made(2017, 1);
  expect((await app.act(house, id, "send", 1)).status).toBe(404);
  expect((await app.as(people.unit("审计局").clerk).get(`/api/archives/transfers/${id}`)).status).toBe(404);
});

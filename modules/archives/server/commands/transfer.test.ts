import { sql } from "@tz/kernel/server/base";
import { signatureIsGenuine } from "@tz/kernel/server/delivery";
import { describe, expect, it } from "vitest";
import { readPackage } from "../packages/read-package.ts";
import { archivesApp } from "../testing.ts";
import { transferText } from "../transfer/transfer-list.ts";

const app = await archivesApp();
const { finance, education } = app;
const clerk = app.as(finance.clerk);
const house = app.as(education.clerk);
const { fonds } = (await clerk.get("/api/archives/fonds")).body;
await clerk.put("/api/archives/fonds", { ...fonds, houseId: education.id });

const batch = { title: "2020年档案", fromYear: 2020, toYear: 2020, retentions: ["y30"] };
const made = async (year: number, items = 2) => {
  for (let n = 0; n < items; n += 1) await app.archived({ year, date: `${year}-02-01` });
  const { body } = await clerk.post("/api/archives/transfers", { ...batch, fromYear: year, toYear: year });
  return body.id as string;
};
const act = (by: typeof clerk, id: string, verb: string, version: number, more: object = {}) =>
  by.post(`/api/archives/transfers/${id}/${verb}`, { version, ...more });

describe("a transfer", () => {
  it("goes to the house with a signed list, is checked there item by item, and leaves the unit its sight", async () => {
    const id = await made(2020);
    expect((await house.get(`/api/archives/transfers/${id}`)).status).toBe(404);
    expect((await act(clerk, id, "send", 1)).status).toBe(200);
    const [come] = (await house.get("/api/archives/transfers?scope=in")).body.items;
    expect(come).toMatchObject({ state: "sent", items: 2, unit: { name: finance.name } });
    const { rows } = await sql<{ digest: string; signature: string; public_key: string }>`
      select digest, signature, public_key from archives.transfer where id = ${id}`.execute(app.db);
    const { digest, signature, public_key } = rows[0]!;
    expect(signatureIsGenuine(transferText(digest), { signature, publicKey: public_key })).toBe(true);
    const read = readPackage(new Uint8Array((await house.get(`/api/archives/transfers/${id}/package`)).body));
    expect(read.map(({ code }) => code)).toEqual(["Z109-WS·2020-D30-BGS-0001", "Z109-WS·2020-D30-BGS-0002"]);
    expect((await act(house, id, "receive", 2)).status).toBe(200);
    const { items } = (await house.get(`/api/archives/transfers/${id}/items`)).body;
    const item = await app.item(education.clerk, items[0].id);
    expect(item).toMatchObject({ state: "transferred", holderName: education.name, check: "passed" });
    const { body: reports } = await house.get(`/api/archives/items/${item.id}/reports`);
    expect(reports.items[0]).toMatchObject({ stage: "YJ", passed: true, personName: education.clerk.name });
    const packed = reports.items[0].findings.filter(({ code }: { code: string }) => /1-1[123]|2-[12]$|3-1$/.test(code));
    expect(packed.map(({ result }: { result: string }) => result)).toEqual(Array(6).fill("passed"));
    expect((await app.item(finance.clerk, item.id)).sight).toBe("content");
    const reclass = { version: item.version, retention: "y10", reason: "改划" };
    expect((await clerk.post(`/api/archives/items/${item.id}/reclass`, reclass)).body.code).toBe("archives.not_keeper");
  });

  it("is kept back whole where one item fails its check, and returned with the reason", async () => {
    const id = await made(2019);
    await act(clerk, id, "send", 1);
    await sql`
      update archives.part set sm3 = ${"1".repeat(64)}
      where place = 1 and item_id = (select item_id from archives.transfer_item where transfer_id = ${id} limit 1)`.execute(
      app.db,
    );
    const refused = await act(house, id, "receive", 2);
    expect([refused.status, refused.body.code]).toEqual([409, "archives.transfer_faulty"]);
    expect((await act(house, id, "return", 2)).status).toBe(400);
    expect((await act(house, id, "return", 2, { reason: "正本与摘要不符" })).status).toBe(200);
    const { body } = await clerk.get(`/api/archives/transfers/${id}`);
    expect(body).toMatchObject({ state: "returned", reason: "正本与摘要不符", decidedBy: education.clerk.name });
  });

  it("takes no item twice, and lets its items be changed again once it was given up", async () => {
    const id = await made(2018, 1);
    const again = await clerk.post("/api/archives/transfers", { ...batch, fromYear: 2018, toYear: 2018 });
    expect(again.body.code).toBe("archives.nothing_to_transfer");
    const { items } = (await clerk.get(`/api/archives/transfers/${id}/items`)).body;
    const { version } = await app.item(finance.clerk, items[0].id);
    const reclass = () =>
      clerk.post(`/api/archives/items/${items[0].id}/reclass`, { version, retention: "y10", reason: "改划" });
    expect((await reclass()).body.code).toBe("archives.not_kept");
    expect((await act(clerk, id, "drop", 1)).status).toBe(200);
    expect((await reclass()).status).toBe(200);
  });

  it("needs a house, and is nobody else's affair", async () => {
    const id = await made(2017, 1);
    expect((await act(house, id, "send", 1)).status).toBe(404);
    expect((await app.as(app.people.unit("审计局").clerk).get(`/api/archives/transfers/${id}`)).status).toBe(404);
    expect((await app.as(finance.staff).get("/api/archives/transfers")).status).toBe(403);
    await act(clerk, id, "send", 1);
    expect((await act(clerk, id, "receive", 2)).body.code).toBe("archives.not_house");
    await app.foundFonds(education, "Z110");
    expect((await house.post("/api/archives/transfers", batch)).body.code).toBe("archives.no_house");
  });
});

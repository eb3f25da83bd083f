import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { act, bringTo, type Desk, draftOf, phone, seats } from "./desk.ts";
import { openOffice } from "./office.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

interface Row {
  id: string;
  title: string;
  code: string;
  check: string;
}

const title = "清晏市财政局关于商请提供预算编制资料的函";

/** The item of a title, once it is archived and checked. */
async function archived(clerk: Desk): Promise<Row> {
  const found = async () => {
    const { items } = await clerk.get<{ items: Row[] }>("/api/archives/items");
    return items.find((row) => row.title === title && row.check === "passed");
  };
  await expect.poll(found, { timeout: 30_000 }).toBeDefined();
  return (await found())!;
}

test("a finished document stands in the archive with its code and a passed report, and is borrowed and read with a watermark", async () => {
  const drafter = await at("lifei");
  const documentId = await draftOf(drafter);
  await bringTo(at, documentId, "dispatched");
  const clerk = await at("hushilin");
  await act(clerk, documentId, "file");
  const { id, code } = await archived(clerk);
  expect(code).toMatch(/^Z\d{3}-WS·\d{4}-(Y|D30|D10)-[A-Z0-9]{3}-0001$/);

  const catalogue = await clerk.open("/archives", code);
  await catalogue.getByRole("link", { name: title }).click();
  await catalogue.getByRole("heading", { name: "四性检测报告" }).waitFor();
  await catalogue.getByText("GD-1-7").waitFor();
  expect(await catalogue.getByText("不通过", { exact: true }).count()).toBe(0);
  expect(await catalogue.getByText("发文稿纸", { exact: true }).count()).toBeGreaterThan(0);

  await openCatalogue(clerk);
  const reader = await at("weiyongkun", phone);
  const entry = await reader.open(`/archives/${id}`, "申请借阅");
  expect(await entry.getByText("阅读原文请申请借阅").count()).toBe(1);
  await entry.getByRole("button", { name: "申请借阅" }).first().click();
  await entry.getByLabel("利用目的").fill("起草实施方案");
  await entry.locator(".ant-drawer:visible").getByRole("button", { name: "申请借阅" }).click();
  await entry.locator(".ant-drawer:visible").waitFor({ state: "detached" });

  const desk = await clerk.open("/archives/borrowings?scope=unit&state=asked", title);
  await desk.getByText(title).first().click();
  await desk.locator(".ant-drawer:visible").getByRole("button", { name: "提交" }).click();
  await desk.getByText("没有借阅记录").waitFor();

  await reader.open(`/archives/${id}`, "正本");
  const part = await reader.context.request.get(`/api/archives/items/${id}/parts/1`);
  expect([part.status(), part.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  const plain = await clerk.context.request.get(`/api/archives/items/${id}/parts/1`);
  expect((await part.body()).length).toBeGreaterThan((await plain.body()).length);
});

/** Lets other units see the catalogue of the clerk's. */
async function openCatalogue(clerk: Desk): Promise<void> {
  const { fonds } = await clerk.get<{ fonds: Record<string, unknown> & { house: { id: string } } }>(
    "/api/archives/fonds",
  );
  const data = { ...fonds, houseId: fonds.house.id, catalogue: "all" };
  const headers = { "idempotency-key": randomUUID(), origin: office.origin };
  expect((await clerk.context.request.put("/api/archives/fonds", { data, headers })).status()).toBe(200);
}

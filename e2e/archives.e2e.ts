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
  await desk.getByText("没有符合条件的借阅记录").waitFor();
  await clerk.open("/archives/transfers?state=received", "没有符合条件的移交批次");

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

test("a box is printed as its parts are glued on it, and a phone shows figures, checks and the open tab whole", async () => {
  const clerk = await at("hushilin");
  const { items } = await clerk.get<{ items: (Row & { year: number })[] }>("/api/archives/items");
  await clerk.post("/api/archives/boxes", { year: items[0]!.year, thickness: 40 });
  const { items: boxes } = await clerk.get<{ items: { id: string }[] }>("/api/archives/boxes");
  const box = await clerk.open(`/archives/boxes/${boxes[0]!.id}`, "盒面、盒脊");
  await box.emulateMedia({ media: "print" });
  const spine = await box.getByRole("table").filter({ hasText: "起止件号" }).last().boundingBox();
  expect(Math.round((spine!.width / 96) * 25.4)).toBe(40);
  expect(await box.getByRole("button", { name: "拆盒" }).isVisible()).toBe(false);
  await box.emulateMedia({ media: "screen" });

  const held = await at("hushilin", phone);
  const figures = await held.open("/archives/statistics", "合计");
  const year = await figures.getByRole("columnheader", { name: "年度" }).boundingBox();
  expect(year!.height).toBeLessThan(48);
  const tab = await figures.getByRole("link", { name: "统计年报" }).boundingBox();
  expect(tab!.x).toBeGreaterThanOrEqual(0);
  expect(tab!.x + tab!.width).toBeLessThanOrEqual(phone.width);
  const entry = await held.open(`/archives/${items[0]!.id}`, "GD-1-7");
  const evidence = await entry.getByText(/符合 DA\/T 22-2015/).boundingBox();
  expect(evidence!.width).toBeGreaterThan(phone.width / 2);
});

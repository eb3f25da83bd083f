import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, bringTo, draftOf, phone, seats } from "./desk.ts";
import { movedButtons } from "./moved-buttons.ts";
import { openOffice, patience } from "./office.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

const title = "清晏市财政局关于商请提供预算编制资料的函";
let documentId = "";

beforeAll(async () => {
  const security = await at("ouxuepeng");
  await security.post("/api/seals/authorities", { name: "清晏市电子印章认证中心" });
  const clerk = await at("hushilin");
  const { personId: keeperId } = await clerk.get<{ personId: string }>("/api/me");
  const director = await at("yufan");
  await director.post("/api/seals", { keeperId, reason: "公文用印" });
  const leader = await at("zhumengjie");
  const { id, version } = await leader.post<{ id: string; version: number }>("/api/seals/stamp", {
    reason: "签批公文",
  });
  await security.post(`/api/seals/${id}/approve`, { version });
});

test("the security administrator approves a seal, whose picture carries the unit's name", async () => {
  const page = await (await at("ouxuepeng")).open("/seals/authority", "清晏市财政局");
  await page.getByText("清晏市财政局").first().click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText(/将签发证书并制作“清晏市财政局”印章，由胡诗琳保管/).waitFor();
  await drawer.getByRole("button", { name: "批准" }).click();
  await page.getByText("在用").waitFor();
});

test("the keeper sees where the seal will be, seals a numbered paper, and a stranger has it verified on a phone", async () => {
  const drafter = await at("lifei");
  documentId = await draftOf(drafter);
  await bringTo(at, documentId, "registration");
  const clerk = await at("hushilin");
  await act(clerk, documentId, "register");
  const waiting = async () => (await clerk.get<{ items: object[] }>("/api/seals/uses")).items.length;
  await expect.poll(waiting, { timeout: patience }).toBe(1);
  const page = await clerk.open(`/documents/${documentId}`, "还没有用印：清晏市财政局。本单位不要求用印后再核发");
  await page.getByRole("alert").getByRole("link", { name: "去用印" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText(`将在《${title}》上加盖`).waitFor();
  await drawer.getByRole("img", { name: "用印位置预览" }).waitFor();
  await drawer.getByRole("button", { name: "用印" }).click();
  await page.getByText("没有待用印的公文").waitFor();
  await page.getByRole("link", { name: "返回公文" }).click();
  await page.getByRole("complementary").getByText("已用印").waitFor();
  expect(await page.getByText("还没有用印").count()).toBe(0);
  const { files } = await clerk.get<{ files: { ofd: string } }>(`/api/seals/papers/documents.document/${documentId}`);
  const answer = await clerk.context.request.get(`/api/files/${files.ofd}`);
  const sealed = join(tmpdir(), `${documentId}.ofd`);
  await writeFile(sealed, await answer.body());

  const stranger = await office.browser.newContext({ baseURL: office.origin, viewport: phone, locale: "zh-CN" });
  const window = await stranger.newPage();
  await window.goto("/verify");
  await window.getByLabel("选择文件").last().setInputFiles(sealed);
  await window.getByText("验证通过：印章真实，文件盖章后未被改动").waitFor();
  expect(await window.getByText("清晏市财政局").count()).toBeGreaterThan(0);
  const others = new URL("../packages/seal/ofd/ofdrw/two.ofd", import.meta.url).pathname;
  await window.getByLabel("选择文件").last().setInputFiles(others);
  await window.getByText("证书不是本认证机构签发，请向盖章单位核实").last().waitFor();
  expect(await window.evaluate("document.documentElement.scrollWidth")).toBe(phone.width);
  await stranger.close();
});

test("the leader's sign-off bears their signature, which a click verifies", async () => {
  const page = await (await at("yufan")).open(`/documents/${documentId}`, "签发与会签意见");
  await page.getByRole("img", { name: "朱梦洁的签名" }).first().waitFor();
  await page.getByRole("button", { name: "已签名" }).first().click();
  await page.getByRole("dialog").getByText("验证通过：意见由签名人本人签署").waitFor();
});

test("what was sealed and what was said stand on the page of a document without pushing each other away", async () => {
  expect(await movedButtons(await at("yufan"), `/documents/${documentId}`, "已用印")).toEqual([]);
});

test("a stranger whose browser speaks English is offered Chinese, and has it by one press", async () => {
  const stranger = await office.browser.newContext({ baseURL: office.origin, viewport: phone, locale: "en-US" });
  const page = await stranger.newPage();
  await page.goto("/verify");
  await page.getByText("Choose").first().waitFor();
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByLabel("选择文件").last().waitFor({ state: "attached" });
  await stranger.close();
});

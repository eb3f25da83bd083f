import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desktop, phone, seats } from "./desk.ts";
import { openOffice, patience } from "./office.ts";
import { sendPaper } from "./office-papers.ts";
import { seriousFaults } from "./serious-faults.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

const title = "清晏市人民政府办公室关于报送防汛准备情况的通知";
const other = "清晏市人民政府办公室关于做好档案整理工作的通知";
let documentId = "";

beforeAll(async () => {
  const dueAt = new Date(Date.now() + 8000);
  documentId = await sendPaper(at, { title, units: ["清晏市财政局", "清晏市教育局"], dueAt });
  await sendPaper(at, { title: other, units: ["清晏市财政局"] });
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt.getTime() - Date.now())));
});

test("the sender finds what is late, urges all late units with one key and takes the board away as a sheet", async () => {
  const sender = await at("mahongfeng");
  const page = await sender.open("/tracking?show=late", title);
  expect(await page.getByText(other).count()).toBe(0);
  await page.getByText("逾期2").waitFor();
  await page.getByText(title).click();
  await page.getByRole("button", { name: "催办逾期单位（2）" }).waitFor();
  await page.keyboard.press("u");
  await page.getByText(/将提醒.+、.+共2个单位/).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("已催办2个单位").waitFor();
  await expect.poll(() => page.getByText("1次").count(), { timeout: patience }).toBe(2);
  const [sheet] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出Excel" }).click(),
  ]);
  expect(sheet.suggestedFilename()).toMatch(/^流转跟踪-.*\.xlsx$/);
});

test("the printed board has no field to search in and no boxes to tick, and tells each moment with its date", async () => {
  const sender = await at("mahongfeng");
  const page = await sender.open(`/tracking/documents.document/${documentId}`, "清晏市教育局");
  const operated = page.locator("main input").locator("visible=true");
  expect(await operated.count()).toBe(4);
  await page.emulateMedia({ media: "print" });
  expect(await operated.count()).toBe(0);
  expect(await page.getByText("查看文件").isVisible()).toBe(false);
  const moments =
    "[...document.querySelectorAll('main time[data-cut]')].map((time) => getComputedStyle(time, '::after').content)";
  const printed = await page.evaluate(moments);
  expect(printed).not.toEqual([]);
  for (const moment of printed as string[]) expect(moment).toMatch(/^"\d{4}年\d+月\d+日 \d\d:\d\d"$/);
  expect(await page.locator("main time[data-cut] > span").locator("visible=true").count()).toBe(0);
  await page.emulateMedia({ media: null });
});

test("the unit sees what it owes and how often it was urged, and comes from there to the paper", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/", "工作台");
  await page.getByRole("link", { name: "1 件应办未办已超期" }).click();
  await page.getByText("已催办1次").waitFor();
  await page.getByText(title).first().click();
  await page.locator(".ant-drawer:visible").getByText("来文单位已催办1次").waitFor();
  await page.keyboard.press("s");
  await page.getByText(/收文编号：/).waitFor();
  await clerk.open("/owed", title);
  await page.getByText(title).first().click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  await page.getByText("办理进度").or(page.getByText("收文登记")).first().waitFor();
  expect(page.url()).toContain("/incoming/delivery/");
});

test("search suggests while one types, finds by words and kind, and says what to do where nothing is found", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/", "工作台");
  await expect
    .poll(async () => (await clerk.get<{ items: unknown[] }>("/api/search?q=%E9%98%B2%E6%B1%9B")).items.length, {
      timeout: patience,
    })
    .toBeGreaterThan(0);
  await page.keyboard.press("/");
  await page.keyboard.type("防汛准备");
  await page.getByRole("option", { name: title }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("防汛");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\?q=/);
  await page.locator("mark", { hasText: "防汛" }).first().waitFor();
  await page.getByRole("searchbox", { name: "检索词" }).fill("没有这样的内容");
  await page.getByText("没有找到含“没有这样的内容”的内容").waitFor();
  await page.getByRole("link", { name: "到通讯录中查找" }).waitFor();
});

test("notices are told at once, lead to what they tell of, and are settled in one's settings", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/", "工作台");
  await page.getByRole("button", { name: /消息/ }).click();
  await page.getByText(title).first().waitFor();
  await page.getByRole("button", { name: "全部标为已读" }).click();
  await expect
    .poll(async () => (await clerk.get<{ unread: number }>("/api/notices/count")).unread, { timeout: patience })
    .toBe(0);
  await page.keyboard.press("Escape");
  await clerk.open("/settings", "个人设置");
  await page.getByText("按事项设置短信和邮件").click();
  const channel = page.locator("table input[type=checkbox]").first();
  const before = await channel.isChecked();
  await channel.click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("提醒设置已保存").waitFor();
  await clerk.open("/settings", "个人设置");
  await page.getByText("按事项设置短信和邮件").click();
  expect(await page.locator("table input[type=checkbox]").first().isChecked()).toBe(!before);
});

test("a broken line is told, and what was missed stands there when it is back", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/incoming", "待签收");
  const missed = "清晏市人民政府办公室关于做好值班安排工作的通知";
  await clerk.context.setOffline(true);
  try {
    await page.getByText("与服务器的连接已中断").waitFor({ timeout: patience });
    await sendPaper(at, { title: missed, units: ["清晏市财政局"] });
  } finally {
    await clerk.context.setOffline(false);
  }
  await page.getByText(missed).waitFor({ timeout: patience });
  await expect.poll(() => page.getByText("与服务器的连接已中断").count(), { timeout: patience }).toBe(0);
});

const lists: [path: string, seen: string][] = [
  ["/?view=unit", "工作台"],
  ["/incoming?box=register", "收文登记簿"],
  ["/owed", "应办未办"],
  ["/directory", "通讯录"],
];
const forms: typeof lists = [
  ["/incoming/paper", "登记纸质来文"],
  ["/delegations", "委托代办"],
  ["/settings", "个人设置"],
];

describe.each([desktop, phone])("at $width", (size) => {
  test.each([
    ["list", lists],
    ["form", forms],
  ])("no %s of every day has a serious fault or scrolls sideways", async (_, pages) => {
    const clerk = await at("hushilin", size);
    for (const [path, seen] of pages) {
      const page = await clerk.open(path, seen);
      expect([path, ...(await seriousFaults(page))]).toEqual([path]);
      expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, size.width]);
    }
  });

  test("nor has the board, or a paper that is opened", async () => {
    const sender = await at("mahongfeng", size);
    expect(await seriousFaults(await sender.open(`/tracking/documents.document/${documentId}`, title))).toEqual([]);
    const clerk = await at("hushilin", size);
    const page = await clerk.open("/incoming", "待签收");
    await page.getByText(other).first().click();
    await page.locator(".ant-drawer:visible").getByRole("heading", { name: other }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

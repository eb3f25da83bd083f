import { afterAll, beforeAll, expect, test } from "vitest";
import { clickAtRest, type Desk, endSessions, phone, seats, signInAgain } from "./desk.ts";
import { openOffice, patience } from "./office.ts";
import { sendPaper } from "./office-papers.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

const finance = "清晏市财政局";
const topics = ["节约用水", "安全检查", "档案整理", "公务接待", "值班安排", "数据报送", "信息公开"];
const titleOf = (topic: string) => `清晏市人民政府办公室关于做好${topic}工作的通知`;

interface Row {
  id: string;
  title: string;
  state: string;
  receivedNumber: string | null;
  category: string;
  summary: string;
}

const register = async (desk: Desk) => (await desk.get<{ items: Row[] }>("/api/incoming?limit=200")).items;
const stateOf = async (desk: Desk, topic: string) =>
  (await register(desk)).find(({ title }) => title === titleOf(topic))?.state;
const said = ({ page }: Desk, words: string | RegExp) => page.getByText(words).last().waitFor();
const opened = ({ page }: Desk, topic: string) =>
  page.locator(".ant-drawer:visible").getByText(titleOf(topic)).first().waitFor();
const chosen = ({ page }: Desk, words: string) => page.locator(".ant-radio-button-wrapper-checked", { hasText: words });

beforeAll(async () => {
  for (const topic of topics) await sendPaper(at, { title: titleOf(topic), units: [finance] });
});

test("a clerk signs for the morning's papers with a key each: registers, to read, refuses, accepts alone", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/", "工作台");
  await page.getByRole("link", { name: `${topics.length} 件来文待签收` }).click();
  await page.getByText(titleOf("信息公开")).first().waitFor();
  const { keyboard } = page;
  await keyboard.press("j");
  await keyboard.press("Enter");
  await opened(clerk, "信息公开");
  await keyboard.press("s");
  await said(clerk, /收文编号：收文〔\d+〕1号/);
  await opened(clerk, "数据报送");
  await keyboard.press("y");
  await chosen(clerk, "阅件").waitFor();
  await keyboard.press("s");
  await said(clerk, /收文编号：收文〔\d+〕2号/);
  await opened(clerk, "值班安排");
  await keyboard.press("r");
  await page.getByRole("button", { name: "不属于本单位职责范围。" }).click();
  await page.getByText(`将拒收《${titleOf("值班安排")}》`).waitFor();
  await keyboard.press("Control+Enter");
  await said(clerk, "已拒收1件");
  await opened(clerk, "公务接待");
  await keyboard.press("a");
  await said(clerk, "已签收1件，待登记");
  await opened(clerk, "档案整理");
  await keyboard.press("Escape");
  expect((await register(clerk)).map(({ state, category }) => [state, category])).toEqual([
    ["accepted", "handle"],
    ["registered", "read"],
    ["registered", "handle"],
  ]);
});

test("several at once, and what was only accepted, are registered with one press", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/incoming", titleOf("档案整理"));
  const { keyboard } = page;
  for (const key of ["j", "x", "j", "x", "s"]) await keyboard.press(key);
  await page.getByText("将签收并登记2件，作为办件送办公室主任拟办。").waitFor();
  await keyboard.press("Control+Enter");
  await said(clerk, "已签收并登记2件");
  await page.getByRole("link", { name: /^待登记/ }).click();
  await page.getByText(titleOf("公务接待")).first().waitFor();
  await keyboard.press("j");
  await keyboard.press("s");
  await page.getByText("将登记1件并取得收文编号").waitFor();
  await keyboard.press("Control+Enter");
  await said(clerk, /收文编号：收文〔\d+〕5号/);
  expect(await stateOf(clerk, "公务接待")).toBe("registered");
});

test("a paper is corrected, sent back with a reason, and one to read is finished by keys", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/incoming?box=register", titleOf("公务接待"));
  await page.getByText(titleOf("公务接待")).first().click();
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "更正登记" }).click();
  await page.getByRole("textbox", { name: "内容摘要" }).fill("要求报送接待情况。");
  await page.keyboard.press("Control+Enter");
  await said(clerk, "已更正");
  await page.getByText("要求报送接待情况。").first().waitFor();
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "退回来文单位" }).click();
  await page.getByRole("button", { name: "附件不全或无法打开。" }).click();
  await page.getByText("本单位正在进行的办理随即终止").waitFor();
  await page.keyboard.press("Control+Enter");
  await said(clerk, "已退回来文单位");
  expect(await stateOf(clerk, "公务接待")).toBe("sentBack");

  await clerk.open("/", titleOf("数据报送"));
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "意见" }).fill("已传阅。");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => stateOf(clerk, "数据报送"), { timeout: patience }).toBe("finished");
});

test("a paper that came on paper is registered, and the next one after it, through a session's end", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/incoming/paper", "登记纸质来文");
  const write = async (title: string) => {
    await page.getByRole("textbox", { name: "标题" }).fill(title);
    const sender = page.getByRole("combobox", { name: "来文单位" });
    await sender.fill("jyj");
    await page.locator(".ant-select-item-option-active", { hasText: "清晏市教育局" }).waitFor();
    await sender.press("Enter");
    await expect.poll(() => sender.inputValue(), { timeout: patience }).toBe("清晏市教育局");
  };
  await write("关于商请提供校舍资料的函");
  await page.getByRole("button", { name: "登记并录下一件" }).click();
  await said(clerk, /收文编号：收文〔\d+〕6号/);
  await expect.poll(() => page.getByRole("textbox", { name: "标题" }).inputValue(), { timeout: patience }).toBe("");
  await write("关于商请提供师资资料的函");
  await endSessions(office, "hushilin");
  await signInAgain(clerk, "胡诗琳");
  await page.getByText("清晏市教育局").first().waitFor();
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await page.getByRole("heading", { name: "关于商请提供师资资料的函", level: 1 }).waitFor();
  await page.getByText("没有扫描件").waitFor();
  await page.getByRole("button", { name: "拟复文" }).click();
  await page.waitForURL(/\/documents\/[^/]+\/edit$/);
  await page.getByRole("tab", { name: "关联与情况" }).click();
  await page.getByText("答复：关于商请提供师资资料的函").waitFor();
});

test("the director proposes, takes it back, proposes again; the leader reads, circulates and instructs on a phone", async () => {
  const director = await at("yufan");
  const propose = async () => {
    const page = await director.open("/", titleOf("信息公开"));
    await page.getByText(titleOf("信息公开")).first().click();
    await page.getByRole("button", { name: "拟请领导阅示。" }).click();
    await page.locator(".ant-radio-button-wrapper", { hasText: "送领导批示" }).click();
    await page.getByRole("combobox", { name: "“批示”的办理人" }).fill("朱梦洁");
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "朱梦洁" }).first().click();
    await page.getByText("提交后，由朱梦洁办理“批示”。").waitFor();
    await page.keyboard.press("Control+Enter"); // in the list, which takes Enter for choosing
    await said(director, "“拟办”已办理");
  };
  await propose();
  const page = await director.open("/?view=done", titleOf("信息公开"));
  await page.getByText(titleOf("信息公开")).first().click();
  await page.getByRole("button", { name: "撤回" }).click();
  await page.getByRole("button", { name: "撤回" }).last().click();
  await page.getByRole("button", { name: "拟请领导阅示。" }).waitFor();
  await propose();

  const leader = await at("zhumengjie", phone);
  const screen = await leader.open("/", titleOf("信息公开"));
  await screen.getByText(titleOf("信息公开")).first().click();
  await screen.getByRole("button", { name: "办理：批示" }).click();
  await screen.getByRole("button", { name: "传阅", exact: true }).click();
  await screen.getByRole("combobox", { name: "传阅给" }).fill("陶泽林");
  await screen.locator(".ant-select-dropdown:visible").getByText("陶泽林").first().click();
  await screen.keyboard.press("Tab"); // leaves the list, and changes nothing of what was chosen
  await screen.locator(".ant-select-dropdown:visible").waitFor({ state: "hidden" });
  await screen.getByRole("button", { name: "传阅", exact: true }).last().click();
  await said(leader, "已传阅");
  await screen.getByRole("button", { name: "请抓紧落实并反馈结果。" }).click();
  await screen.getByRole("button", { name: "提交" }).click();
  await said(leader, "待办已清零");

  const reader = await at("taozelin", phone);
  const reading = await reader.open("/?view=toRead", titleOf("信息公开"));
  await reading.getByText(titleOf("信息公开")).first().click();
  await reading.getByText("请抓紧落实并反馈结果。").first().waitFor();
  await leader.open("/?view=done", titleOf("信息公开"));
  await screen.getByText(titleOf("信息公开")).first().click();
  await screen.getByText("传阅情况：已阅1人，共1人").waitFor();
});

test("one of two candidates claims a task and hands it on; the handler is urged", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/", titleOf("信息公开"));
  await page.getByText(titleOf("信息公开")).first().click();
  await page.getByRole("button", { name: "签领" }).click();
  await page.getByText(/签领后.*由您一人办理/).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "取消签领" }).waitFor();
  await page.getByRole("combobox", { name: "“主办”的办理人" }).fill("何建川");
  const offered = page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "何建川" });
  await clickAtRest(offered.first());
  await page.keyboard.press("Escape");
  await page.getByText(/由何建川办理“主办”/).waitFor();
  await page.getByRole("button", { name: "提交" }).click();
  await said(clerk, "“交办”已办理");
  await clerk.open("/?view=unit", titleOf("信息公开"));
  await page.getByText(titleOf("信息公开")).first().waitFor();
  await page
    .getByRole("row")
    .filter({ hasText: titleOf("信息公开") })
    .getByRole("checkbox")
    .check();
  await page.getByRole("button", { name: "催办" }).click();
  await page.locator(".ant-drawer:visible").getByRole("button", { name: "催办" }).click();
  await expect
    .poll(
      async () => {
        const handler = await at("hejianchuan");
        const { items } = await handler.get<{ items: { title: string; urgedAt: string | null }[] }>("/api/tasks");
        return items.find(({ title }) => title === titleOf("信息公开"))?.urgedAt ?? null;
      },
      { timeout: patience },
    )
    .not.toBeNull();
});

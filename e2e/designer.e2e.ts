import type { Locator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { act, draftOf, seats } from "./desk.ts";
import { openOffice, patience } from "./office.ts";
import { seriousFaults } from "./serious-faults.ts";

const office = await openOffice();
afterAll(() => office.close());

interface Options {
  demoPersons: { account: string; name: string; postTitle: string }[];
}
const { demoPersons } = (await (await fetch(`${office.origin}/api/sign-in/options`)).json()) as Options;
const { account } = demoPersons.find(({ postTitle }) => postTitle.includes("系统管理员"))!;

/** The drawing and its properties, as somebody uses them who draws a process. */
class Desk {
  readonly page: Page;
  readonly canvas: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole("application", { name: "流程图画布" });
  }

  /** Draws what follows the selected element, and names it. */
  async follow(kind: "后接人工环节" | "后接分支" | "后接结束", name?: string): Promise<void> {
    await this.canvas.locator(`.djs-context-pad .entry[title="${kind}"]`).click();
    await this.page.keyboard.press("Escape");
    if (name === undefined) return;
    await this.page.getByRole("textbox", { name: "名称", exact: true }).fill(name);
    await this.page.keyboard.press("Enter");
  }

  /** Selects the first drawn element whose identifier begins so. */
  async select(id: string): Promise<void> {
    await this.canvas.locator(`[data-element-id^="${id}"]`).first().click();
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole("combobox", { name: label, exact: true }).click();
    const options = this.page.locator(".ant-select-dropdown:visible .ant-select-item-option");
    await options.filter({ hasText: option }).first().click();
  }

  async faults(count: number): Promise<void> {
    await this.page.getByRole("tab", { name: count > 0 ? `检查（${count}）` : "检查", exact: true }).click();
  }
}

test("an administrator draws a leave process from nothing, mends its faults, rehearses and publishes it", async () => {
  const { context, get } = await office.enter(account, { width: 1366, height: 768 });
  const page = await context.newPage();
  const desk = new Desk(page);

  await page.goto("/administration/processes");
  await page.getByRole("button", { name: "新建流程" }).click();
  await page.getByLabel("流程名称").fill("请假审批");
  await page.getByRole("button", { name: "开始画流程" }).click();

  await desk.select("start");
  await desk.follow("后接人工环节", "部门审批");
  await page.getByRole("button", { name: "设置办理人" }).click();
  await desk.choose("办理人规则1", "部门负责人");
  await page.getByRole("button", { name: "同意 / 不同意" }).click();
  await desk.choose("办理时限", "到达后一段工作时间内");
  await desk.follow("后接分支", "是否同意");
  await desk.follow("后接人工环节", "人事备案");
  await desk.follow("后接结束");
  await desk.select("Gateway_");
  await desk.follow("后接结束");

  await desk.faults(3);
  await page.getByRole("button", { name: /人事备案.*没有指定办理人/ }).click();
  await page.getByRole("button", { name: "设置办理人" }).click();
  await desk.choose("办理人规则1", "某单位的某角色");
  await desk.choose("角色", "文书");
  await desk.select("Gateway_");
  await page.getByRole("textbox", { name: "到“人事备案”的条件" }).fill('outcome = "agree"');
  await page.getByRole("checkbox", { name: "其他条件都不成立时走这条" }).last().check();
  await desk.faults(0);
  await page.getByText("没有发现问题").waitFor();

  await page.getByRole("tab", { name: "试运行" }).click();
  await page.getByRole("combobox", { name: "发起人" }).fill("魏永坤");
  await page.locator(".ant-select-item-option").filter({ hasText: "魏永坤" }).first().click();
  await page.getByRole("button", { name: "开始试运行" }).click();
  await page.getByText("流程走到了结束").waitFor();
  const rehearsal = page.getByRole("region", { name: "试运行" });
  expect(await rehearsal.getByText("依据：起草人所在部门的负责人").count()).toBe(1);
  expect(await seriousFaults(page)).toEqual([]);

  await page.getByRole("button", { name: "发布" }).click();
  await page.getByText("将“请假审批”作为新流程发布为第1版").waitFor();
  await page.locator(".ant-drawer").getByRole("button", { name: "发布" }).click();
  await page.getByText("第1版流程图").waitFor();
  const { items } = await get<{ items: { name: string; latest: number }[] }>("/api/processes");
  expect(items).toContainEqual(expect.objectContaining({ name: "请假审批", latest: 1 }));
}, 60_000);

test("a process is drawn with the keyboard alone, goes back to be mended without forgetting the rehearsal, and is published", async () => {
  const { context } = await office.enter(account, { width: 1366, height: 768 });
  const page = await context.newPage();
  const { keyboard } = page;
  await page.goto("/administration/processes");
  await page.getByRole("button", { name: "新建流程" }).press("Enter");
  await page.getByLabel("流程名称").fill("公务接待审批");
  await keyboard.press("Enter");
  const press = (name: string) =>
    page
      .getByRole("button", { name: new RegExp(`${name}$`) })
      .first()
      .press("Enter");
  const pick = async (field: string, words: string) => {
    const box = page.getByRole("combobox", { name: field, exact: true });
    await box.fill(words);
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: words }).first().waitFor();
    await box.press("Enter");
  };
  /** The name of what was just drawn has the focus. */
  const name = async (words: string) => {
    await page.getByRole("textbox", { name: "名称", exact: true }).and(page.locator(":focus")).waitFor();
    await keyboard.type(words);
    await keyboard.press("Enter");
  };

  await pick("图中的环节", "开始");
  await press("后接人工环节");
  await name("主任审批");
  await press("设置办理人");
  await press("同意 / 不同意");
  await press("后接分支");
  await name("是否同意");
  await press("后接人工环节");
  await name("经办人修改");
  await press("设置办理人");
  await pick("连到已有的环节", "主任审批");
  await press("是否同意");
  await press("后接结束");
  await name("办结");
  await press("是否同意");
  const condition = (goal: string) => page.getByRole("textbox", { name: `到“${goal}”的条件` });
  await page.getByRole("button", { name: "办理结果为“不同意”" }).first().press("Enter");
  await page.getByRole("button", { name: "办理结果为“同意”" }).last().press("Enter");
  await expect.poll(() => condition("经办人修改").inputValue()).toBe('outcome = "refuse"');
  await expect.poll(() => condition("办结").inputValue()).toBe('outcome = "agree"');

  await page.getByRole("tab", { name: "试运行" }).press("Enter");
  const drafter = page.getByRole("combobox", { name: "发起人" });
  await drafter.fill("魏永坤");
  await page.locator(".ant-select-item-option").filter({ hasText: "魏永坤" }).first().waitFor();
  await drafter.press("Enter");
  await page.getByRole("tab", { name: "属性" }).press("Enter");
  await page.getByRole("tab", { name: "试运行" }).press("Enter");
  await press("开始试运行");
  await page.getByText("流程走到了结束").waitFor();
  await page.getByRole("button", { name: "发布" }).press("Enter");
  await page.getByText("将“公务接待审批”作为新流程发布为第1版，发布后可在“申请事项”中选用。").waitFor();
  await page.locator(".ant-drawer").getByRole("button", { name: "发布" }).press("Enter");
  await page.getByText("第1版流程图").waitFor();
}, 60_000);

test("publishing says how many cases are under way at that moment, not when the draft was opened", async () => {
  const { context, get, post } = await office.enter(account, { width: 1366, height: 768 });
  const processes = await get<{ items: { id: string; name: string }[] }>("/api/processes");
  const { id } = processes.items.find(({ name }) => name === "发文办理")!;
  const draft = await post<{ id: string }>(`/api/processes/${id}/draft`, {});
  const page = await context.newPage();
  await page.goto(`/administration/processes/drafts/${draft.id}`);
  await page.getByText("图中的环节").waitFor();
  const clerk = await seats(office)("lifei");
  await act(clerk, await draftOf(clerk), "submit");
  const { versions } = await get<{ versions: { running: number }[] }>(`/api/processes/${id}/versions`);
  const running = versions.reduce((sum, version) => sum + version.running, 0);
  expect(running).toBeGreaterThan(0);
  await page.getByRole("button", { name: "发布" }).click();
  await page.getByText(`在办的${running}件仍按原版本`).waitFor();
});

test("on a phone a draft can be looked at and rehearsed, and drawing asks for a larger screen", async () => {
  const { context, post } = await office.enter(account, { width: 390, height: 844 });
  const processes = (await (await context.request.get("/api/processes")).json()) as { items: { id: string }[] };
  const draft = await post<{ id: string }>(`/api/processes/${processes.items[0]!.id}/draft`, {});
  const page = await context.newPage();
  await page.goto(`/administration/processes/drafts/${draft.id}`);
  await page.getByText("画流程请使用电脑或较大的屏幕").waitFor({ timeout: patience });
  await page.getByRole("button", { name: "开始试运行" }).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
});

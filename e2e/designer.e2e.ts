import type { Locator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
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

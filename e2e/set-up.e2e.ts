import { generateSync } from "otplib";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "./office.ts";

const office = await openOffice({ mode: "production" });
afterAll(() => office.close());

const passwords = { system: "Shan-gao2026", security: "Shui-chang2026", audit: "Yue-ming2026", own: "Qing-feng2026" };

/** A browser that nobody has signed in with. */
async function newcomer(): Promise<Page> {
  const context = await office.browser.newContext({
    baseURL: office.origin,
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  return page;
}

async function signIn(page: Page, account: string, password: string, code?: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("heading", { name: "登录" }).waitFor();
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("口令", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  if (code === undefined) return;
  await page.getByLabel("动态口令").fill(code);
  await page.getByRole("button", { name: "登录" }).click();
}

const choose = async (page: Page, field: string, option: string) => {
  await page.getByLabel(field).click();
  await page.locator(".ant-select-dropdown:visible").getByText(option, { exact: true }).click();
};

test("a new system is set up by the code on its console, once", async () => {
  const page = await newcomer();
  await page.goto("/");
  await page.getByRole("heading", { name: "初始设置" }).waitFor();
  const [, code = ""] = /初始设置码（.*）：(\S+)/.exec(office.said()) ?? [];
  await page.getByLabel("设置码").fill("WRONG-CODE");
  for (const [label, value] of [
    ["行政区划名称", "清晏市"],
    ["行政区划代码", "990100"],
    ["单位全称", "清晏市人民政府办公室"],
    ["单位简称", "市政府办公室"],
    ["单位代码", "990100-001"],
  ] as const)
    await page.getByLabel(label).fill(value);
  await choose(page, "区划级别", "市级");
  await choose(page, "单位性质", "办公室");
  await choose(page, "单位级别", "市级");
  for (const [who, [title, name]] of Object.entries({
    system: ["系统管理员", "马景华"],
    security: ["安全管理员", "区学鹏"],
    audit: ["审计管理员", "范永川"],
  } as const)) {
    const group = page.getByRole("group", { name: title });
    await group.getByLabel("姓名").fill(name);
    await group.getByLabel("账号").fill(who);
    await group.getByLabel("口令").fill(passwords[who as "system"]);
  }
  await page.getByRole("button", { name: "完成设置" }).click();
  await page.getByText("设置码不正确").first().waitFor();
  await page.getByLabel("设置码").fill(code);
  await page.getByRole("button", { name: "完成设置" }).click();
  await page.getByText("设置完成").first().waitFor();
  await page.goto("/set-up");
  expect((await (await page.request.get("/api/sign-in/options")).json()).setUpNeeded).toBe(false);
});

test("somebody new is entered by one administrator, gets a password from another, and must change it", async () => {
  const system = await newcomer();
  await signIn(system, "system", passwords.system);
  await system.getByRole("heading", { name: "系统运行状况" }).waitFor();
  await system.goto("/administration/people");
  await system.getByRole("button", { name: "登记人员" }).click();
  const form = system.getByRole("dialog");
  await form.getByLabel("姓名").fill("魏永坤");
  await form.getByLabel("登录账号").fill("weiyongkun");
  await form.getByText("选择单位").click();
  await system.locator(".ant-modal").getByText("清晏市人民政府办公室").click();
  await system.getByRole("button", { name: "确定（1个）" }).click();
  await form.getByLabel("职务").fill("科员");
  await form.getByRole("button", { name: "登记人员" }).click();
  await system.getByText("weiyongkun").first().waitFor();

  const security = await newcomer();
  await signIn(security, "security", passwords.security);
  await security.getByRole("heading", { name: "账号" }).waitFor();
  await security.goto("/administration/accounts?view=noPassword");
  await security.getByRole("checkbox").last().check();
  await security.getByRole("button", { name: "发放初始口令" }).click();
  const slip = await security.getByText("初始口令：").locator("xpath=..").innerText();
  const [temporary = ""] = /\w{4}-\w{4}-\w{4}/.exec(slip) ?? [];

  const page = await newcomer();
  await signIn(page, "weiyongkun", temporary);
  await page.getByText("您的口令由管理员发放").waitFor();
  await page.goto("/directory");
  await page.getByText("您的口令由管理员发放").waitFor();
  await page.getByLabel("原口令").fill(temporary);
  await page.getByLabel("新口令", { exact: true }).fill(passwords.own);
  for (const rule of ["至少8位", "大写字母、小写字母、数字、符号中至少3类"])
    await page.getByRole("listitem").filter({ hasText: rule }).getByLabel("已满足").waitFor();
  await page.getByLabel("再输一遍新口令").fill(passwords.own);
  await page.getByRole("button", { name: "修改口令" }).click();
  await page.getByText("魏永坤").first().waitFor();
  await page.goto("/directory");
  await page.getByRole("heading", { name: "通讯录" }).waitFor();
});

test("a second factor is set up with a telephone, asked for at sign-in, and reset when the telephone is lost", async () => {
  const page = await newcomer();
  await signIn(page, "weiyongkun", passwords.own);
  await page.getByText("魏永坤").first().waitFor();
  await page.goto("/settings");
  await page.getByRole("button", { name: "启用" }).click();
  await page.getByLabel("请先输入登录口令").fill(passwords.own);
  await page.getByRole("button", { name: "下一步" }).click();
  const secret = (await page.getByText(/^[A-Z2-7]{32}$/).innerText()).trim();
  await page.getByLabel("动态口令").fill(generateSync({ secret }));
  await page.getByRole("button", { name: "确认启用" }).click();
  await page.getByText("已启用").waitFor();

  // A code works once; the next one is thirty seconds away, and a phone may be one step fast.
  const phone = await newcomer();
  const next = generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
  await signIn(phone, "weiyongkun", passwords.own, next);
  await phone.getByText("魏永坤").first().waitFor();

  const security = await newcomer();
  await signIn(security, "security", passwords.security);
  await security.getByRole("heading", { name: "账号" }).waitFor();
  await security.getByLabel("按姓名、拼音查找任一账号").fill("weiyongkun");
  await security.locator(".ant-select-dropdown:visible").getByText("魏永坤").click();
  await security.getByRole("button", { name: "重置动态口令" }).click();
  await security.getByRole("dialog").last().getByRole("button", { name: "重置动态口令" }).click();
  await security.getByText("未启用").waitFor();
  const again = await newcomer();
  await signIn(again, "weiyongkun", passwords.own);
  await again.getByText("魏永坤").first().waitFor();
});

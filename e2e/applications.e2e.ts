import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { chooseFirst, endSessions, phone, seats, signInAgain } from "./desk.ts";
import { openOffice, patience } from "./office.ts";
import { seriousFaults } from "./serious-faults.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

/** No serious fault, and nothing that one must scroll sideways for. */
async function isInOrder(page: Page, width: number): Promise<void> {
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  expect(await seriousFaults(page)).toEqual([]);
}

/** Draws a text, a number with its formula beside it and a shown-when rule, with the keyboard where the mouse would drag. */
async function draw(page: Page): Promise<void> {
  const add = (kind: string) =>
    page.getByRole("toolbar", { name: "添加字段" }).getByRole("button", { name: kind, exact: true }).click();
  const property = (name: string) => page.getByRole("textbox", { name, exact: true });
  await add("数字");
  await property("标题").fill("出差天数");
  await page.getByRole("checkbox", { name: "必填" }).check();
  await add("长文字");
  await property("标题").fill("超期说明");
  await property("显示条件").fill("出差天数 > 5");
  await add("文字");
  await property("标题").fill("目的地");
  await page.getByRole("checkbox", { name: "必填" }).check();
  const field = page.getByRole("button", { name: /^目的地/ });
  await field.press("Alt+ArrowUp");
  await page.getByRole("button", { name: /^目的地/ }).press("Alt+ArrowUp");
}

test("an office director draws a kind of application, a clerk fills it in through a session's end, and a leader approves on a phone", async () => {
  const manager = await at("yufan");
  const page = await manager.open("/application-forms", "申请事项");
  await page.getByRole("button", { name: "新建申请事项" }).click();
  const name = page.getByRole("textbox", { name: "事项名称" });
  await name.fill("出差申请");
  await page.getByRole("radio", { name: "请假申请" }).check(); // looks at what is ready, and goes back
  await page.getByRole("radio", { name: "空白表单" }).check();
  expect(await name.inputValue()).toBe("出差申请");
  await page.locator(".ant-drawer:visible .ant-btn-primary").click();
  await page.getByText("表单还没有字段，请至少添加一项。").waitFor();
  await draw(page);
  await page.getByRole("spinbutton", { name: "出差天数" }).fill("6");
  await page.getByRole("textbox", { name: "超期说明" }).waitFor(); // the preview follows the rule
  await isInOrder(page, 1366);
  await page.getByRole("button", { name: /^发\s?布$/ }).click();
  await page.getByText("已发布，可以使用了").waitFor();

  const clerk = await at("lifei");
  const filling = await clerk.open("/applications", "出差申请");
  await filling.getByText("出差申请").click();
  await filling.getByRole("button", { name: /^提\s?交$/ }).click();
  await filling.getByText("请填写“目的地”。").waitFor();
  await filling.getByRole("textbox", { name: "目的地" }).fill("云麓省财政厅");
  await filling.getByRole("spinbutton", { name: "出差天数" }).fill("2");
  await endSessions(office, "lifei");
  await signInAgain(clerk, "李菲");
  const place = filling.getByRole("textbox", { name: "目的地" });
  await expect.poll(() => place.inputValue(), { timeout: patience }).toBe("云麓省财政厅");
  await filling.getByRole("button", { name: /^提\s?交$/ }).click();
  await filling.getByText("“出差申请”已提交").waitFor();
  await filling.waitForURL(/applications\/[0-9a-f-]{36}$/);
  const address = new URL(filling.url()).pathname;

  const chief = await at("hejianchuan", phone);
  const deciding = await chief.open(address, "云麓省财政厅");
  await isInOrder(deciding, phone.width);
  await deciding.locator(".ant-radio-button-wrapper", { hasText: /^同意$/ }).click();
  await chooseFirst(chief, "分管领导审批");
  await deciding.locator(".ant-btn-primary", { hasText: /^同\s?意$/ }).click();
  await expect
    .poll(async () => (await clerk.get<{ step: string }>(`/api${address}`)).step, { timeout: patience })
    .toBe("分管领导审批");

  // A title can be bettered: what was filled in under the field's name stays with it.
  await page.getByRole("button", { name: /^目的地/ }).click();
  await page.getByRole("textbox", { name: "标题", exact: true }).fill("出差地点");
  expect(await page.getByRole("textbox", { name: "名称", exact: true }).inputValue()).toBe("目的地");
  await page.getByRole("button", { name: /^发\s?布$/ }).click();
  await page.getByText("第2版").waitFor();
  await clerk.open(address, "目的地");
});

test("printed statistics say of which year and whose applications they are", async () => {
  const { page, open } = await at("yufan");
  await open("/applications/statistics", "按事项");
  await page.emulateMedia({ media: "print" });
  const head = page.locator("header").filter({ hasText: "申请统计" });
  expect(await head.innerText()).toMatch(/^申请统计\s+20\d\d年\s+清晏市财政局$/);
  await page.emulateMedia({ media: "screen" });
});

test("whoever signs out is asked about what they have not sent: they stay with it, or leave it behind", async () => {
  const { page, open } = await at("lifei");
  await open("/applications", "出差申请");
  await page.getByText("出差申请").first().click();
  const place = page.getByRole("textbox", { name: "出差地点" });
  await place.fill("云麓省财政厅");
  const signOut = async () => {
    await page.getByRole("button", { name: "李菲", exact: true }).click();
    await page.getByRole("menuitem", { name: "退出登录" }).click();
    await page.getByText("还有没有提交的内容").waitFor();
  };
  await signOut();
  await page.getByRole("button", { name: "留下" }).click();
  await page.getByText("还有没有提交的内容").waitFor({ state: "hidden" });
  expect(await place.inputValue()).toBe("云麓省财政厅");
  await signOut();
  await page.getByRole("button", { name: "不保留，退出登录" }).click();
  await page.waitForURL(/sign-in/, { timeout: patience });
});

test("a leader decides several applications of one kind at once on a phone, with the outcome that they choose", async () => {
  const manager = await at("yufan");
  const form = await manager.post<{ id: string }>("/api/application-forms", { title: "短期请假", from: "leave" });
  await manager.post(`/api/application-forms/${form.id}/publish`, { version: 1 });
  const clerk = await at("lifei", phone); // at their desk they have signed out
  const me = await clerk.get<{ personId: string }>("/api/me");
  const values = {
    请假类型: "年休假",
    请假时间: { from: "2027-03-01", to: "2027-03-02" },
    工作交接人: me.personId,
    联系电话: "13800000000",
    是否离开本市: "否",
  };
  const ids: string[] = [];
  for (let count = 0; count < 2; count += 1) {
    const { id } = await clerk.post<{ id: string }>("/api/applications", { formId: form.id, values });
    const { version, versionId } = await clerk.get<{ version: number; versionId: string }>(`/api/applications/${id}`);
    await clerk.post(`/api/applications/${id}/submit`, { version, versionId, values });
    ids.push(id);
  }
  const { page, open } = await at("hejianchuan", phone);
  await open("/", "短期请假：年休假（李菲）");
  await page.getByRole("searchbox").or(page.getByPlaceholder("标题中的文字")).first().fill("短期请假");
  const rows = page.getByRole("checkbox", { name: "选择本行" });
  await expect.poll(() => rows.count(), { timeout: patience }).toBe(2);
  for (const row of await rows.all()) await row.check();
  await page.getByRole("button", { name: "批量办理" }).click();
  const drawer = page.locator(".ant-drawer:visible");
  await drawer.locator(".ant-radio-button-wrapper", { hasText: /^同意$/ }).click();
  await drawer.getByText("将以“同意”和同一意见办理所选2件").waitFor();
  await drawer.getByRole("button", { name: "批量办理" }).click();
  await page.getByText("已办2件", { exact: true }).waitFor();
  for (const id of ids)
    await expect
      .poll(async () => (await clerk.get<{ step: string }>(`/api/applications/${id}`)).step, { timeout: patience })
      .toBe("办公室备案");
});

test("a form that is opened again names the persons of its steps, and who has left", async () => {
  const administrator = await at("majinghua");
  const { posts } = await (await at("lifei", phone)).get<{ posts: { unitId: string }[] }>("/api/me");
  const post = { unitId: posts[0]?.unitId, title: "专办员" };
  const person = await administrator.post<{ id: string; version: number }>("/api/people", { name: "单专办", post });
  const manager = await at("yufan");
  const { id } = await manager.post<{ id: string }>("/api/application-forms", { title: "专人办理", from: "room" });
  const { form, version } = await manager.get<{ form: object; version: number }>(`/api/application-forms/${id}`);
  const handler = { find: "person", personIds: [person.id] };
  const process = { kind: "steps", steps: [{ name: "专人审批", handler }] };
  await manager.put(`/api/application-forms/${id}`, { version, form: { ...form, process } });
  const steps = async (name: string) => {
    const page = await manager.open(`/application-forms/${id}`, "专人办理");
    await page.getByText("流程", { exact: true }).first().click();
    await page.locator(".ant-select-selection-item", { hasText: name }).waitFor();
  };
  await steps("单专办");
  await administrator.post(`/api/people/${person.id}/leave`, { version: person.version });
  await steps("已离任人员");
});

import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { bringTo, chooseFirst, clickAtRest, comesTo, type Desk, draftOf, phone, seats } from "./desk.ts";
import { openOffice } from "./office.ts";
import { sendPaper } from "./office-papers.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

/** Chooses a person by name in a field that finds them. */
async function choosePerson(within: Page | Locator, field: string, name: string): Promise<void> {
  const box = within.getByRole("combobox", { name: field, exact: true });
  await box.fill(name);
  await box
    .page()
    .locator(".ant-select-dropdown:visible .ant-select-item-option")
    .filter({ hasText: name })
    .first()
    .click();
  await box.press("Tab"); // Escape would close the drawer around a list that has closed by itself
}

/** Presses the button of the form that is open, once it says this beforehand. */
async function confirm(page: Page, sentence: string | RegExp, button: string): Promise<void> {
  const said = page.locator("p[aria-live]").filter({ hasText: sentence }).last();
  await said.waitFor();
  await said.locator("..").getByRole("button", { name: button, exact: true }).click();
}

/** So many days from now, as people there write it. */
const dayInBeijing = (days: number) => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10);

/** Opens one of the interventions of whoever keeps the cases. */
async function intervene({ page }: Desk, operation: string): Promise<void> {
  await page.getByRole("button", { name: "流程干预" }).click();
  await clickAtRest(page.getByRole("menuitem", { name: operation }));
}

async function expectNoSeriousFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: page as never }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("a director delegates, asks a colleague to sign, and steers the case: every step says beforehand what it does", async () => {
  const director = await at("yufan");
  const { page } = director;
  await director.open("/delegations", "委托代办");
  await page.getByRole("button", { name: "设立委托" }).click();
  const form = page.locator(".ant-drawer:visible");
  await choosePerson(form, "受托人", "李菲");
  await chooseFirst(director, "事项类型", "发文");
  const [first, last] = await form.locator(".ant-picker input").all();
  for (const [input, moment] of [
    [first!, `${dayInBeijing(0)} 00:00`],
    [last!, `${dayInBeijing(2)} 18:00`],
  ] as const) {
    await input.fill(moment);
    await input.press("Enter");
  }
  await page.getByRole("textbox", { name: "事由" }).fill("赴省参加培训");
  await confirm(page, "的发文同时交李菲代办，到期自动收回；现有待办仍在您名下", "设立委托");
  await page.getByText("余帆 委托 李菲").waitFor();

  const id = await draftOf(await at("lifei"));
  await bringTo(at, id, "officeReview");
  await director.open(`/documents/${id}`, "您委托的李菲是本件起草人");
  const drafter = await at("lifei", phone);
  await drafter.open(`/documents/${id}`, "您不能代为审核");

  await page.getByRole("button", { name: "加签" }).click();
  await choosePerson(page, "加签人", "何建川");
  await confirm(page, "加签后，先由何建川签署意见，签署完毕再由您办理。", "加签");
  await page.getByText("已请加签：何建川（前加签）").waitFor();
  const signer = await at("hejianchuan", phone);
  await signer.open(`/documents/${id}`, "余帆请您签署意见（前加签）");
  await signer.page.getByRole("textbox", { name: "意见" }).fill("经费来源已落实。");
  expect(await signer.page.evaluate("document.documentElement.scrollWidth")).toBe(phone.width);
  await confirm(signer.page, "提交后，由余帆办理“办公室审核”。", "提交");

  await director.open(`/documents/${id}`, "经费来源已落实。");
  await intervene(director, "暂停流程");
  await page.getByRole("textbox", { name: "理由" }).fill("待上级文件明确后再办");
  await confirm(page, "暂停后，所有任务停办，恢复后继续。", "暂停流程");
  await page.getByText("流程已暂停，恢复后才能办理。").waitFor();
  await intervene(director, "恢复流程");
  await page.getByRole("textbox", { name: "理由" }).fill("上级文件已明确");
  await confirm(page, "恢复后，各任务继续办理。", "恢复流程");
  await page.getByText("流程已暂停，恢复后才能办理。").waitFor({ state: "detached" });
  await intervene(director, "跳转环节");
  await chooseFirst(director, "跳转到", "签发");
  await page.getByRole("textbox", { name: "理由" }).fill("按主要领导批示直接报签");
  await confirm(page, "跳转后，由朱梦洁办理“签发”；收回余帆的任务。", "跳转环节");
  await comesTo(director, id, "signOff");
  await page.getByRole("button", { name: "更换办理人：签发 朱梦洁" }).click();
  await choosePerson(page, "新办理人", "何建川");
  await page.getByRole("textbox", { name: "理由" }).fill("局长出国考察");
  await confirm(page, "更换后，由何建川办理“签发”。", "更换办理人");
  const history = page.getByRole("list", { name: "办理过程" });
  for (const words of ["跳转到“签发”", "原办理人：朱梦洁", "改由：何建川", "暂停流程", "办公室审核：前加签"])
    await history.getByText(words).first().waitFor();
  await expectNoSeriousFault(page);
});

test("an administrator takes running cases to a version with free routing, and a director routes one on the phone", async () => {
  const title = "清晏市人民政府办公室关于做好安全检查工作的通知";
  await sendPaper(at, { title, units: ["清晏市财政局"] });
  const clerk = await at("hushilin");
  const arrived = await clerk.get<{ items: { id: string }[] }>("/api/deliveries");
  const deliveryIds = arrived.items.map(({ id }) => id);
  await clerk.post("/api/incoming/accept", { deliveryIds, registration: { category: "handle" } });

  const administrator = await at("majinghua");
  const { items } = await administrator.get<{ items: { id: string; name: string }[] }>("/api/processes");
  const { id } = items.find(({ name }) => name === "收文办理")!;
  const file = await administrator.context.request.get(`/api/processes/${id}/versions/1/file`);
  const bpmn = (await file.text()).replace(
    '<bpmn:userTask id="propose"',
    '<bpmn:userTask id="propose" tz:routes="finish"',
  );
  await administrator.post("/api/processes", { bpmn });
  const { page } = administrator;
  await administrator.open(`/administration/processes/${id}`, "第2版流程图");
  await page.getByRole("link", { name: "迁移在办事项" }).click();
  await page.getByText("迁移后，从当前环节按该版本继续。").first().waitFor();
  await page.getByRole("textbox", { name: "理由" }).fill("按新修订的公文处理办法办理");
  await confirm(page, "将把全部可以迁移的在办事项迁移到第2版", "全部迁移");
  await page.getByText("已迁移1件，未迁移0件。").waitFor();
  await page.getByText("没有需要迁移的在办事项").waitFor();

  const director = await at("yufan", phone);
  await director.open("/", "工作台");
  await director.page.getByText(title).first().click();
  await director.page.getByRole("button", { name: "自由流转" }).click();
  await director.page.getByRole("textbox", { name: "意见" }).fill("情况已掌握，直接办结。");
  await director.page.getByText("传阅后办结", { exact: true }).click();
  await confirm(director.page, "提交后，由胡诗琳办理“办结”。", "自由流转");
  await director.page.getByText("已送“办结”").waitFor();
});

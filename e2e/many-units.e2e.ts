import { afterAll, expect, test } from "vitest";
import {
  act,
  bringTo,
  chooseFirst,
  chooseUnits,
  comesTo,
  type Desk,
  draftOf,
  handle,
  saved,
  seats,
  statusOf,
} from "./desk.ts";
import { openOffice } from "./office.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

const drawer = ({ page }: Desk) => page.locator(".ant-drawer:visible");
const more = async ({ page }: Desk, item: string) => {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

test("a joint document is countersigned by a department and two units and signed by both leaders", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter, { title: "清晏市财政局 清晏市教育局关于商请提供经费资料的函" });
  const page = await drafter.open(`/documents/${id}/edit`, "公文要素");
  await page.getByRole("tab", { name: "公文要素" }).click();
  await chooseUnits(drafter, "#element-jointIssuers", ["清晏市教育局"]);
  await saved(drafter);
  await page.getByRole("button", { name: "送审" }).first().click();
  await chooseFirst(drafter, "会签部门", "国库科");
  await chooseUnits(drafter, ".ant-drawer", ["清晏市教育局", "清晏市发展和改革委员会"]);
  await drawer(drafter).getByText("核稿后送国库科、2个单位会签").waitFor();
  await drawer(drafter).getByRole("button", { name: "送审" }).click();
  await comesTo(drafter, id, "departmentReview");
  await act(await at("hejianchuan"), id, "department-review");

  // Each is shown who else was asked; the last one brings it on.
  for (const account of ["haohuijie", "yangsiying", "cuiruofang"]) {
    await comesTo(drafter, id, "countersign");
    await handle(await at(account), id, "同意");
  }
  await comesTo(drafter, id, "officeReview");
  await act(await at("yufan"), id, "office-review");
  await act(await at("zhumengjie"), id, "sign-off", { opinion: "同意印发" });
  await comesTo(drafter, id, "jointSignOff");
  await handle(await at("huanghaichuan"), id, "同意");
  await comesTo(drafter, id, "recheck");
  await drafter.open(`/documents/${id}`, "签发与会签意见");
  for (const words of ["国库科", "清晏市发展和改革委员会", "（联合发文）", "同意印发"])
    await drafter.page.getByText(words).first().waitFor();
});

test("who disagrees must say why, and the drafter gets it back with the reason", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter);
  const { items } = await drafter.get<{ items: { id: string; name: string }[] }>("/api/units?limit=200");
  const unitIds = items.filter(({ name }) => name === "清晏市教育局").map((unit) => unit.id);
  await act(drafter, id, "submit", { unitIds });
  await act(await at("hejianchuan"), id, "department-review");
  const asked = await at("yangsiying");
  const page = await asked.open(`/documents/${id}`, "办理结果");
  await page.getByText("不同意", { exact: true }).click();
  const disagree = page.getByRole("complementary").getByRole("button", { name: "不同意" });
  expect(await disagree.isDisabled()).toBe(true);
  await page.getByRole("textbox", { name: "意见" }).fill("资料清单与规定不一致。");
  await disagree.click();
  await comesTo(drafter, id, "draft");
  await drafter.open(`/documents/${id}`, "资料清单与规定不一致。");
});

test("an unaccepted copy is recalled with a reason, and sent again to another unit", async () => {
  const id = await draftOf(await at("lifei"));
  await bringTo(at, id, "dispatched");
  const clerk = await at("hushilin");
  const page = await clerk.open(`/documents/${id}`, "归档");
  await page.getByRole("link", { name: "查看流转跟踪" }).click();
  await page.getByRole("row").filter({ hasText: "怀璞县人民政府办公室" }).getByRole("checkbox").check();
  await page.getByRole("button", { name: /^撤回（1）/ }).click();
  expect(await drawer(clerk).getByRole("button", { name: "撤回", exact: true }).isDisabled()).toBe(true);
  await drawer(clerk).getByRole("button", { name: "送达单位有误。" }).click();
  await drawer(clerk).getByRole("button", { name: "撤回", exact: true }).click();
  await page.getByText("已撤回").first().waitFor();

  await clerk.open(`/documents/${id}`, "归档");
  await more(clerk, "补发");
  await chooseUnits(clerk, ".ant-drawer", ["清晏市教育局"]);
  await drawer(clerk).getByText("将补发给1个单位").waitFor();
  await drawer(clerk).getByRole("button", { name: "补发", exact: true }).click();
  await page.getByText("已发往1个单位").waitFor();
  const receiver = await at("dingxiaobo");
  await receiver.open("/incoming?box=waiting", "清晏市财政局关于商请提供预算编制资料的函");
});

test("the office makes a numbered document void with a reason, and its number is offered again", async () => {
  const id = await draftOf(await at("lifei"));
  await bringTo(at, id, "dispatch");
  const clerk = await at("hushilin");
  const { documentNumber } = await statusOf(clerk, id);
  const page = await clerk.open(`/documents/${id}`, "核发");
  await more(clerk, "文稿作废");
  expect(await drawer(clerk).getByRole("button", { name: "文稿作废" }).isDisabled()).toBe(true);
  await drawer(clerk).getByRole("textbox", { name: "作废理由" }).fill("事项已变更，不再行文。");
  await drawer(clerk).getByRole("button", { name: "文稿作废" }).click();
  await page.getByText("已作废：事项已变更，不再行文。").waitFor();

  const next = await draftOf(await at("lifei"));
  await bringTo(at, next, "registration");
  await clerk.open(`/documents/${next}`, "登记编号");
  await chooseFirst(clerk, "文号", "作废号");
  await page.getByText(`将编为${documentNumber}`).waitFor();
  await page.getByRole("complementary").getByRole("button", { name: "登记编号" }).click();
  await comesTo(clerk, next, "dispatch");
  expect((await statusOf(clerk, next)).documentNumber).toBe(documentNumber);
});

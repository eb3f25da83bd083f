import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { seats } from "./desk.ts";
import { openOffice, patience } from "./office.ts";

const office = await openOffice();
afterAll(() => office.close());
const seat = seats(office);

interface Options {
  demoPersons: { account: string; postTitle: string }[];
}
const { demoPersons } = (await (await fetch(`${office.origin}/api/sign-in/options`)).json()) as Options;
const administrator = (title: string) => seat(demoPersons.find(({ postTitle }) => postTitle === title)!.account);

const unit = "清晏市政务服务中心";

/** Chooses from the list that is open, and waits until it has closed; once more where a slow page missed the press. */
async function choose(page: Page, option: string): Promise<void> {
  const list = page.locator(".ant-select-dropdown:visible");
  const press = () => list.getByText(option, { exact: true }).click();
  await press();
  await list.waitFor({ state: "hidden", timeout: 5000 }).catch(press);
  await list.waitFor({ state: "hidden" });
}

test("the system administrator makes a unit, and abolishes none that still has work", async () => {
  const desk = await administrator("系统管理员");
  const page = await desk.open("/administration/units", "单位与机构");
  await page.getByRole("button", { name: "新增单位" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("单位全称").fill(unit);
  await form.getByLabel("单位简称").fill("市政务服务中心");
  await form.getByLabel("单位代码").fill("990100-900");
  for (const [field, option] of [
    ["单位性质", "办公室"],
    ["级别", "市级"],
  ] as const) {
    await form.getByLabel(field, { exact: true }).click();
    await choose(page, option);
  }
  await form.getByLabel("行政区划").fill("清晏市");
  await choose(page, "清晏市（990100）");
  await form.getByRole("button", { name: "新增单位" }).click();
  await page.getByRole("heading", { name: unit }).waitFor();

  await page.getByLabel("查找单位").fill("清晏市财政局");
  await page.getByRole("tree").getByText("市财政局").click();
  await page.getByRole("heading", { name: "清晏市财政局" }).waitFor();
  await page.getByRole("button", { name: "撤销" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销" }).click();
  await page.getByText(/个现任职务.*不能撤销/).waitFor();
});

/** The template as downloaded, with these rows in it. */
async function filled(template: string, rows: string[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(template);
  // The template's drop-down lists make hundreds of rows that are empty; what is typed stands at the top.
  for (const [at, row] of rows.entries()) book.worksheets[0]!.getRow(at + 2).values = row;
  return Buffer.from(await book.xlsx.writeBuffer());
}

test("people come by a sheet: a faulty one is refused cell by cell, a good one is taken whole", async () => {
  const desk = await administrator("系统管理员");
  const page = await desk.open("/administration/sheets", "导入导出");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载模板" }).last().click(),
  ]);
  expect(download.suggestedFilename()).toBe("人员和任职导入模板.xlsx");
  const template = await download.path();
  const send = async (rows: string[][]) =>
    page
      .locator("input[type=file]")
      .last()
      .setInputFiles({
        name: "人员.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: await filled(template, rows),
      });
  const good = ["", "单喆", "13800000001", "", "990100-900", "", "科员", "否", "是", ""];
  await send([good, ["", "", "12", "", "990100-999", "", "科员", "", "", ""]]);
  await page.getByText(/表格中有 2 处错误，没有导入任何内容/).waitFor();
  for (const cell of ["姓名", "联系电话"]) await page.getByText(`“人员”第 3 行“${cell}”`).waitFor();
  await send([good]);
  await page.getByText("人员：新增1，修改0，未变0。").waitFor();
  await page.goto("/administration/people?q=shanzhe");
  await page.getByText(`${unit} 科员`).waitFor();
});

test("the security administrator grants a role to the newcomer, and takes it back", async () => {
  const desk = await administrator("安全管理员");
  const page = await desk.open("/administration/grants?role=clerk", "授权");
  await page.getByRole("button", { name: "授予角色" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("combobox").fill("shanzhe");
  await choose(page, "单喆");
  await drawer.getByText("将把“文书”授予单喆").waitFor();
  await drawer.getByRole("button", { name: "授予角色" }).click();
  await page.getByText("角色已授予").waitFor();
  const take = page.getByRole("button", { name: "收回单喆的角色" });
  const more = page.getByRole("button", { name: "显示更多" });
  // A hundred units have a clerk each, and the newest comes last.
  while ((await take.count()) === 0) await more.click();
  await take.click();
  await page.getByRole("dialog").getByRole("button", { name: "收回", exact: true }).click();
  await expect.poll(() => take.count(), { timeout: patience }).toBe(0);
});

test("the auditor finds who did it, and reads nothing else", async () => {
  const desk = await administrator("审计管理员");
  const page = await desk.open("/administration/audit?command=access.grant-role", "审计日志");
  await page.getByRole("table").getByText("授予角色").first().click();
  const row = page.getByRole("dialog");
  await row.getByText("安全管理员").first().waitFor();
  await row.getByText("单喆").first().waitFor();
  await row.getByRole("cell", { name: "角色", exact: true }).waitFor();
  await page.goto("/administration/audit?command=people.import-people");
  await page.getByText("导入人员和任职").first().waitFor();
  const status = async (path: string) => (await desk.context.request.get(path)).status();
  expect(await status("/api/people/export")).toBe(403);
  expect(await status("/api/roles")).toBe(403);
  expect(await status("/api/documents/outgoing")).toBeGreaterThanOrEqual(400);
});

test("the auditor has the whole trail checked, and is told that it is whole", async () => {
  const desk = await administrator("审计管理员");
  const page = await desk.open("/administration/seal", "封存与校验");
  await page.getByText("还没有校验过").waitFor();
  await page.getByRole("button", { name: "立即校验" }).click();
  await page.getByRole("status").getByText("完好").waitFor();
  await page
    .getByRole("status")
    .getByText(/核对了\d+条记录/)
    .waitFor();
});

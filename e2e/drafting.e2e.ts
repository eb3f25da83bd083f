import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pngOf } from "../packages/typeset/server/pictures/png.testing.ts";
import { act, bringTo, type Desk, draftOf, endSessions, paste, saved, seats, signInAgain } from "./desk.ts";
import { openOffice, patience } from "./office.ts";

const office = await openOffice();
const folder = mkdtempSync(join(tmpdir(), "tz-drafting-"));
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});
const at = seats(office);

const body = ({ page }: Desk) => page.getByRole("textbox", { name: "正文", exact: true });

interface Read {
  content: { title: string; body: { type: string; text?: string }[]; attachments: { name: string }[] };
}
const read = (desk: Desk, id: string) => desk.get<Read>(`/api/documents/${id}`);
const bodyOf = async (desk: Desk, id: string) => (await read(desk, id)).content.body.map(({ text }) => text);
const idOf = ({ page }: Desk) => /documents\/([0-9a-f-]{36})/.exec(page.url())![1]!;

test("a template of the unit begins a draft, which goes to Word and comes back the same", async () => {
  const clerk = await at("hushilin");
  const page = await clerk.open("/documents/templates", "新建模板");
  await page.getByRole("button", { name: "新建模板" }).click();
  const asked = page.locator(".ant-modal:visible");
  await asked.getByRole("textbox", { name: "模板名称" }).fill("预算通知");
  await asked.getByRole("button", { name: "新建模板" }).click();
  await page.getByRole("textbox", { name: "标题", exact: true }).fill("清晏市财政局关于做好预算编制工作的通知");
  await body(clerk).click();
  await paste(clerk, "现将有关事项通知如下。\n一、总体要求\n各单位要高度重视。\n（一）工作目标\n按时报送。");
  await page.getByRole("link", { name: "发文" }).click();
  await page.getByRole("button", { name: "留在本页" }).click();
  await endSessions(office, "hushilin");
  await signInAgain(clerk, "胡诗琳");
  await body(clerk).getByText("按时报送。").waitFor();
  await page.getByRole("button", { name: "保存模板" }).click();
  await page.getByText("模板已保存").waitFor();

  const drafter = await at("lifei");
  await drafter.open("/documents/new", "从本单位模板开始");
  await drafter.page.getByRole("button", { name: /^预算通知/ }).click();
  await drafter.page.waitForURL(/edit$/);
  const first = await read(drafter, idOf(drafter));
  expect(first.content.body).toHaveLength(5);
  await drafter.page.getByRole("button", { name: "更多" }).click();
  const download = drafter.page.waitForEvent("download");
  await drafter.page.getByRole("menuitem", { name: "下载 Word" }).click();
  const file = join(folder, "draft.docx");
  await (await download).saveAs(file);

  await drafter.open("/documents/new", "从 Word 文件开始");
  await drafter.page.getByLabel("选择 .docx 文件").first().setInputFiles(file);
  await drafter.page.getByRole("button", { name: "知道了，开始拟稿" }).click();
  await drafter.page.waitForURL(/edit$/);
  const second = await read(drafter, idOf(drafter));
  expect([second.content.title, second.content.body]).toEqual([first.content.title, first.content.body]);
});

test("of attachments a large one arrives whole and a program is refused with the reason", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter);
  writeFileSync(join(folder, "大附件.txt"), "数据，".repeat(1_000_000));
  writeFileSync(join(folder, "程序.exe"), "MZ\u0000\u0000");
  const page = await drafter.open(`/documents/${id}/edit`, "公文要素");
  await page.getByRole("tab", { name: "公文要素" }).click();
  await page
    .locator("input[type=file][multiple]")
    .setInputFiles([join(folder, "大附件.txt"), join(folder, "程序.exe")]);
  await page.getByText(/不接收 \.exe 类型的文件/).waitFor();
  await page.getByRole("textbox", { name: "第1个附件的名称" }).waitFor();
  await saved(drafter);
  expect((await read(drafter, id)).content.attachments.map(({ name }) => name)).toEqual(["大附件"]);
});

test("what is no picture is refused with what to do, and each button for units says what they are for", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter);
  const page = await drafter.open(`/documents/${id}/edit`, "公文要素");
  for (const field of ["主送", "抄送"])
    await page.getByRole("button", { name: `选择单位：${field}`, exact: true }).waitFor();
  await body(drafter).click();
  const list = { name: "名单.txt", mimeType: "text/plain", buffer: Buffer.from("名单") };
  await page.locator("input[type=file][accept='image/png,image/jpeg']").setInputFiles(list);
  await page.getByText("不能识别为图片，请选择 PNG 或 JPEG 图片").waitFor();
});

test("a picture larger than a sheet can show is redrawn, and printed", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter);
  const page = await drafter.open(`/documents/${id}/edit`, "公文要素");
  const scan = pngOf({ width: 6_000, height: 4_000, bits: 1, kind: 0 }, Buffer.alloc(4_000 * (1 + 750)));
  await body(drafter).click();
  const picture = { name: "现场.png", mimeType: "image/png", buffer: scan };
  await page.locator("input[type=file][accept='image/png,image/jpeg']").setInputFiles(picture);
  const shown = body(drafter).getByRole("presentation");
  await shown.waitFor();
  await saved(drafter);
  const blocks = (await read(drafter, id)).content.body;
  expect(blocks).toContainEqual(expect.objectContaining({ type: "picture", width: 4_242, height: 2_828 }));
});

test("two who write at the same time are told, compare, and choose whose text holds", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter);
  const page = await drafter.open(`/documents/${id}/edit`, "送审");
  await body(drafter).click();
  const other = await drafter.context.newPage();
  await other.goto(`/documents/${id}/edit`);
  const theirs = other.getByRole("textbox", { name: "正文", exact: true });
  await theirs.click();
  await other.keyboard.press("Control+End");
  await other.keyboard.type("另一处写的。");
  await other
    .getByRole("status")
    .filter({ hasText: /^已保存/ })
    .waitFor();
  await expect.poll(async () => (await bodyOf(drafter, id)).join("")).toContain("另一处写的。");
  await other.close();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("这一处写的。");
  await page.getByText(/文稿已由李菲.*修改/).waitFor();
  await page.getByRole("button", { name: "比较" }).click();
  await page.locator("del").filter({ hasText: "另一处写的。" }).waitFor();
  await page.locator("ins").filter({ hasText: "这一处写的。" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "以我的为准" }).click();
  await saved(drafter);
  expect((await bodyOf(drafter, id)).join("")).toMatch(/这一处写的。$/);
});

test("what is written while the line is broken is sent when it is back, and survives a closed window", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter);
  const page = await drafter.open(`/documents/${id}/edit`, "送审");
  await body(drafter).click();
  await page.keyboard.press("Control+End");
  await drafter.context.setOffline(true);
  await page.keyboard.type("断网时写的。");
  await page.getByText("连接中断，文稿已保存在本机").first().waitFor();
  await drafter.context.setOffline(false);
  await saved(drafter);
  expect((await bodyOf(drafter, id)).join("")).toMatch(/断网时写的。$/);

  const second = await drafter.context.newPage();
  await second.goto(`/documents/${id}/edit`);
  await second.getByRole("textbox", { name: "正文", exact: true }).click();
  await second.keyboard.press("Control+End");
  await drafter.context.setOffline(true);
  await second.keyboard.type("关机前写的。");
  await second.getByText("连接中断，文稿已保存在本机").first().waitFor();
  await second.close({ runBeforeUnload: false });
  await drafter.context.setOffline(false);
  await drafter.open(`/documents/${id}/edit`, "本机有一份没有上传的文稿");
  await page.getByRole("button", { name: "恢复本机文稿" }).click();
  const kept = async () => (await bodyOf(drafter, id)).join("");
  await expect.poll(kept, { timeout: patience }).toMatch(/断网时写的。关机前写的。$/);
});

test("a reviewer comments on one paragraph, and the drafter finds the words and settles it", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter);
  await bringTo(at, id, "departmentReview");
  const chief = await at("hejianchuan");
  const page = await chief.open(`/documents/${id}`, "请于月底前提供有关资料。");
  await page.getByText("请于月底前提供有关资料。").hover();
  await page.getByRole("button", { name: "批注这一段" }).last().click();
  await page.getByRole("textbox", { name: "写批注" }).fill("请写明具体日期。");
  await page.keyboard.press("Control+Enter");
  await page.getByText("请写明具体日期。").waitFor();
  const { items } = await chief.get<{ items: { id: string; case: { id: string } }[] }>("/api/tasks?view=todo");
  const task = items.find((one) => one.case.id === id)!;
  await chief.post(`/api/tasks/${task.id}/send-back`, { reason: "请修改" });

  await drafter.open(`/documents/${id}/edit`, "批注");
  await drafter.page.getByRole("tab", { name: "批注（1）" }).click();
  await drafter.page.locator("q").filter({ hasText: "请于月底前提供有关资料。" }).waitFor();
  await drafter.page.getByRole("button", { name: "已处理" }).click();
  await drafter.page.getByText("李菲已处理").waitFor();
  await act(drafter, id, "void", { reason: "试用" });
});

test("from the text its tools are one Tab away, arrows walk through them, and Ctrl+Enter goes on to submitting", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter);
  const page = await drafter.open(`/documents/${id}/edit`, "请于月底前提供有关资料。");
  const focused = (name: string) => page.locator(":focus").and(page.getByRole("button", { name })).waitFor();
  await body(drafter).getByText("请于月底前提供有关资料。").click();
  await page.keyboard.press("Shift+Tab");
  await focused("正文段落");
  await page.keyboard.press("ArrowRight");
  await focused("一级标题");
  await page.keyboard.press("Shift+Tab");
  await focused("选择单位");
  await page.keyboard.press("Tab");
  await focused("一级标题");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+Enter");
  await page.getByText(/将送部门核稿、办公室审核/).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(`**/documents/${id}`);
});

test("before a session ends its person is asked, and after it has ended they find what they wrote", async () => {
  const chief = await at("hejianchuan");
  const id = await draftOf(await at("lifei"));
  await act(await at("lifei"), id, "submit");
  const page = await chief.open(`/documents/${id}`, "通过核稿");
  await page.getByRole("textbox", { name: "意见", exact: true }).fill("情况属实，请办公室审核。");

  const asked = /\/api\/me\/session$/;
  await page.route(asked, (route) => route.fulfill({ json: { seconds: 90, end: "idle", warnSeconds: 120 } }));
  await page.reload();
  const question = page.getByRole("dialog", { name: "即将自动退出" });
  await question.getByText(/1分\d+秒/).waitFor();
  await page.unroute(asked);
  await question.getByRole("button", { name: "继续使用" }).click();
  await question.waitFor({ state: "hidden" });

  await endSessions(office, "hejianchuan");
  await signInAgain(chief, "何建川");
  await page.waitForURL(`**/documents/${id}`);
  const opinion = page.getByRole("textbox", { name: "意见", exact: true });
  await expect.poll(() => opinion.inputValue(), { timeout: patience }).toBe("情况属实，请办公室审核。");
});

test("a word in Mongolian is shown with the font that comes along, which a page without one never asks for", async () => {
  const drafter = await at("lifei");
  const fonts = () =>
    drafter.page.evaluate<string>(`[...document.fonts].find(({ family }) => /Mongolian/.test(family)).status`);
  await drafter.open(`/documents/${await draftOf(drafter)}`, "请于月底前提供有关资料。");
  expect(await fonts()).toBe("unloaded");
  const words = [{ type: "paragraph", text: "ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ，请予支持。" }];
  await drafter.open(`/documents/${await draftOf(drafter, { body: words })}`, "请予支持。");
  await expect.poll(fonts, { timeout: patience }).toBe("loaded");
});

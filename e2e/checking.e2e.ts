import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Desk, draftOf, seats } from "./desk.ts";
import { openOffice } from "./office.ts";

const office = await openOffice();
const folder = mkdtempSync(join(tmpdir(), "tz-checking-"));
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});
const at = seats(office);

/** A paper as somebody may print it from a browser, with one thing wrong. */
const printed = `<html lang="zh"><style>
  @page { size: A4; margin: 37mm 26mm 35mm 28mm }
  body { margin: 0; font: 16pt/28.98pt "Noto Serif CJK SC" }
  p { margin: 0; text-indent: 2em; text-align: justify }
  .c { text-align: center; text-indent: 0 }
  .mark { color: #e60012; font-size: 45pt; line-height: 1; padding-top: 35mm; margin-bottom: 58pt }
  h1 { font-size: 22pt; font-weight: 400; text-align: center; margin: 58pt 0 29pt; line-height: 28.98pt }
  </style><p class="c mark">清晏市财政局文件</p><p class="c">清财发[2026]12号</p>
  <div style="border-bottom:2px solid red;height:2mm"></div>
  <h1>清晏市财政局关于做好工作的通知</h1><p style="text-indent:0">市直各部门：</p>
  <p>各单位要认真布署，切实提高认识，加强组织领导，明确责任分工，确保各项任务落到实处。</p>
  <p style="text-align:right">清晏市财政局</p><p style="text-align:right">2026年3月15日</p></html>`;

async function printedBy({ context }: Desk): Promise<string> {
  const page = await context.newPage();
  await page.setContent(printed);
  const path = join(folder, "printed.pdf");
  await page.pdf({ path, preferCSSPageSize: true });
  await page.close();
  return path;
}

test("a paper of one's own passes, one printed elsewhere is told its faults at their places, on a desk and on a phone", async () => {
  const drafter = await at("lifei");
  const id = await draftOf(drafter);
  const own = join(folder, "own.ofd");
  const file = await drafter.page.request.get(`/api/documents/${id}/ofd`);
  writeFileSync(own, await file.body());
  const page = await drafter.open("/checking", "选择文件");
  const choose = (path: string) => page.locator("input[type=file]").setInputFiles(path);
  await choose(own);
  const report = page.getByRole("status", { name: "核查报告" });
  await report.getByText("OFD", { exact: true }).waitFor();
  await page.getByRole("img", { name: "第 1 面" }).waitFor();

  await choose(await printedBy(drafter));
  await report.getByText("PDF", { exact: true }).waitFor();
  const finding = page.getByRole("button", { name: /发文字号写成“清财发\[2026\]12号”/ });
  await finding.click();
  const mark = page.locator("svg rect[data-chosen=true]");
  await mark.waitFor();
  // The number stands in the middle of the page, under the mark.
  const [box, sheet] = [await mark.boundingBox(), await page.getByRole("img", { name: "第 1 面" }).boundingBox()];
  const part = (at: number, from: number, length: number) => (at - from) / length;
  expect(part(box!.x + box!.width / 2, sheet!.x, sheet!.width)).toBeCloseTo(106 / 210, 1);
  expect(part(box!.y + box!.height / 2, sheet!.y, sheet!.height)).toBeCloseTo(114 / 297, 1);
  await page.getByRole("button", { name: /布署/ }).waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  await page.locator("svg rect[data-severity=error]").first().click();
  await expect.poll(() => page.locator("li[data-chosen=true]").count()).toBe(1);
});

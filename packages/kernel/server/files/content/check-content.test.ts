import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../base/index.ts";
import { samples } from "../samples.testing.ts";
import { checkContent } from "./check-content.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tz-content-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, "sample");
  await writeFile(path, bytes);
  return checkContent(name, path).catch((error) => {
    if (error instanceof AppError) return error.code;
    throw error;
  });
}

describe("what a file is", () => {
  it.each([
    ["通知.pdf", samples.pdf, "application/pdf"],
    ["通知.ofd", samples.ofd, "application/ofd"],
    ["通知.docx", samples.docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["通知.DOC", samples.doc, "application/msword"],
    ["通知.wps", samples.doc, "application/vnd.ms-works"],
    ["通知.wps", samples.docx, "application/vnd.ms-works"],
    ["通知.wps", samples.wps, "application/vnd.ms-works"],
    ["预算.xlsx", samples.xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["预算.et", samples.xls, "application/wps-office.et"],
    ["汇报.dps", samples.ppt, "application/wps-office.dps"],
    ["照片.png", samples.png, "image/png"],
    ["附件.zip", samples.zip, "application/zip"],
    ["说明.txt", samples.txt, "text/plain"],
    ["老文件.txt", samples.gbk, "text/plain"],
    ["记事本.txt", samples.utf16, "text/plain"],
    ["算法.txt", samples.startsLikeBitmap, "text/plain"],
    ["目录.xml", samples.xml, "application/xml"],
  ])("accepts %s by its content", async (name, bytes, mediaType) => {
    expect(await check(name, bytes)).toBe(mediaType);
  });

  it.each([
    ["通知.pdf", samples.docx],
    ["通知.docx", samples.zip],
    ["通知.ofd", samples.zip],
    ["照片.jpg", samples.png],
    ["通知.doc", samples.xls],
    ["说明.txt", samples.png],
    ["附件.zip", samples.pdf],
    ["通知.pdf", samples.html],
  ])("refuses %s with another content, saying which", async (name, bytes) => {
    expect(await check(name, bytes)).toBe("files.mislabelled");
  });

  it.each([
    ["通知.pdf", samples.exe],
    ["通知.doc", samples.msi],
    ["附件.zip", samples.jar],
    ["说明.txt", samples.script],
    ["照片.png", samples.elf],
    ["通知.docx", samples.docm],
  ])("refuses a program that calls itself %s", async (name, bytes) => {
    expect(await check(name, bytes)).toBe("files.executable");
  });

  it.each(["安装.exe", "脚本.js", "页面.html", "宏.docm", "图.svg", "无后缀", "__proto__.constructor", "快捷.lnk"])(
    "does not accept %s at all",
    async (name) => {
      expect(await check(name, samples.txt)).toBe("files.type_not_accepted");
    },
  );

  it("refuses noise that claims to be a document", async () => {
    for (const name of ["通知.pdf", "说明.txt", "通知.doc", "照片.jpg"])
      expect(await check(name, samples.noise)).toMatch(/unrecognised|mislabelled/);
  });

  it("says something about any damaged file instead of failing", async () => {
    const damaged = fc.record({
      kind: fc.constantFrom("doc" as const, "ofd" as const, "docx" as const, "pdf" as const, "png" as const),
      cut: fc.nat(2048),
      at: fc.nat(2048),
      byte: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ kind, cut, at, byte }) => {
        const bytes = Buffer.from(samples[kind].subarray(0, cut));
        if (at < bytes.length) bytes[at] = byte;
        expect(await check(`通知.${kind}`, bytes)).toMatch(/^(files|application|image)/);
      }),
      { numRuns: 300 },
    );
  });
});

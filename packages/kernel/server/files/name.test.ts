import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extensionOf, safeName } from "./name.ts";

describe("a file's name", () => {
  it.each([
    ["关于1、2号楼的请示.docx", "关于1、2号楼的请示.docx"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\张三\\报告.pdf", "报告.pdf"],
    ["预算\u0000表\r\n.xlsx", "预算表.xlsx"],
    ["通知\u202Efdp.exe", "通知fdp.exe"],
    ["\u2066报告\u2069.pdf", "报告.pdf"],
    ["NUL.txt", "_NUL.txt"],
    ["com1", "_com1"],
    ["报告. . ", "报告"],
    ["  会议　纪要 .txt", "会议 纪要 .txt"],
    ["<img src=x onerror=alert(1)>.png", "<img src=x onerror=alert(1)>.png"],
    ["ᠮᠣᠩᠭᠣᠯ‍.pdf", "ᠮᠣᠩᠭᠣᠯ‍.pdf"],
    ["\ud800甲.txt", "甲.txt"],
    [".gitignore", ".gitignore"],
  ])("keeps of %j what is safe", (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });

  it.each(["", "   ", "..", "a/", "\u202e\u0007", "\\"])("finds nothing usable in %j", (given) => {
    expect(safeName(given)).toBeUndefined();
  });

  it("shortens an overlong name and keeps its ending", () => {
    const name = safeName(`${"关于".repeat(200)}.docx`)!;
    expect(name.endsWith("关.docx") || name.endsWith("于.docx")).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  });

  it("is never a path, never overlong, never changed by a second cleaning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = safeName(given);
        if (name === undefined) return;
        expect(name).not.toMatch(/[/\\\p{Cc}\u202a-\u202e]/u);
        expect(name).not.toMatch(/^\.{1,2}$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["报告.PDF", "pdf"],
    ["a.tar.gz", "gz"],
    ["没有后缀", ""],
    [".profile", ""],
  ])("reads the ending of %s as %j", (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});

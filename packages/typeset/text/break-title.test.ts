import { describe, expect, it } from "vitest";
import { breakTitle, titleWords } from "./break-title.ts";

describe("a title", () => {
  it("keeps a document's number whole, and marks with the words they belong to", () => {
    expect(titleWords("关于转发清政办〔2026〕5号文件的通知")).toEqual([
      "关于转发",
      "清政",
      "办〔2026〕5号",
      "文件的",
      "通知",
    ]);
    expect(titleWords("关于阿不力孜·买买提任职的【修订稿】").join("|")).not.toMatch(/·\||\|·|【\||\|】/);
    expect(titleWords("情况——通报……增长3.5％。").join("|")).not.toMatch(/\|[—…％。]/);
  });

  it("keeps 大 with the campaign that it makes large", () => {
    expect(titleWords("关于开展安全生产大检查和大排查大整治的通知").join("|")).not.toMatch(/大\|/);
  });

  it("stays on one line where it fits", () => {
    expect(breakTitle("关于印发工作方案的通知", 20)).toEqual(["关于印发工作方案的通知"]);
  });

  it.each([
    "清安市人民政府关于进一步加强和规范政务信息化项目建设管理工作的通知",
    "清安市人民政府办公室关于印发清安市“十四五”政务公开工作实施方案和重点任务分工的通知",
    "中共清安市委办公室清安市人民政府办公室关于转发市发展和改革委员会《清安市优化营商环境三年行动计划（2026—2028年）》的通知",
  ])("is divided between words into a trapezoid or a diamond: %s", (title) => {
    const lines = breakTitle(title, 20);
    expect(lines.join("")).toBe(title);
    const lengths = lines.map((line) => line.replaceAll(/\d\d/g, "年").length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
    const widest = lengths.indexOf(Math.max(...lengths));
    expect(lengths.slice(0, widest + 1)).toEqual([...lengths.slice(0, widest + 1)].sort((a, b) => a - b));
    expect(lengths.slice(widest)).toEqual([...lengths.slice(widest)].sort((a, b) => b - a));
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[和与《“（]$/);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的和》”）、]/);
  });

  it.each([
    ["清安市人民政府关于印发清安市政务数据管理办法的通知", ["清安市人民政府关于印发", "清安市政务数据管理办法的通知"]],
    ["内蒙古自治区人民政府办公厅关于转发自治区发展改革委工作方案的通知", ["内蒙古自治区", "办公厅", "发展改革委"]],
    ["清安市财政局关于商请提供预算编制资料的函", ["商请"]],
  ])("never divides a place, an office or a word of offices: %s", (title, kept) => {
    const lines = breakTitle(title, 15);
    expect(lines.length).toBeGreaterThan(1);
    for (const words of kept) expect(lines.some((line) => line.includes(words))).toBe(true);
  });

  it("is divided between words for a narrow screen too, and takes no more room than paper has", () => {
    const title = "清安市人民政府办公室关于做好汛期安全防范工作的通知";
    expect(breakTitle(title, 15)).toEqual(["清安市人民政府办公室关于做好", "汛期安全防范工作的通知"]);
    expect(breakTitle(title, 40)).toEqual(breakTitle(title));
  });

  it("keeps a year with its figures", () => {
    const title = "清安市人民政府关于公布2026年重点项目的通知";
    for (let room = 8; room < 20; room += 1)
      for (const line of breakTitle(title, room)) expect(line).not.toMatch(/\d$|^年/);
  });

  it("is cut for the screen where a line may end: not inside of a word, nor after one that leads to the next", () => {
    expect(titleWords("清晏市财政局关于商请提供预算编制资料的函")).toEqual([
      "清晏市",
      "财政局",
      "关于商请",
      "提供",
      "预算",
      "编制",
      "资料的",
      "函",
    ]);
    expect(titleWords("Sign-in of the staff"), "a browser divides it itself").toEqual(["Sign-in of the staff"]);
    expect(titleWords("")).toEqual([]);
  });

  it("keeps the lines that its writer gave it", () => {
    expect(breakTitle("清安市人民政府\n关于印发方案的通知", 20)).toEqual(["清安市人民政府", "关于印发方案的通知"]);
  });

  it("of any length comes out whole", () => {
    const title = "关于加强管理工作".repeat(25);
    expect(breakTitle(title, 20).join("")).toBe(title);
    expect(breakTitle("字".repeat(200), 20).join("")).toHaveLength(200);
  });
});

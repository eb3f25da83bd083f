import { describe, expect, it } from "vitest";
import { area, LINE, sizes } from "./geometry.ts";
import { allPages, circular, longBody, rulesOf, runsOf, runWith, textOf } from "./testing.ts";

describe("a letter", () => {
  const letter = {
    ...circular,
    form: "letter",
    mark: { units: ["清安市人民政府"], suffix: "" },
    body: longBody(2),
  } as const;
  const pages = allPages(letter);

  it("has its mark 30 mm from the edge of the sheet and two double lines of 170 mm, 20 mm from the foot", () => {
    const mark = runsOf(pages[0]).find(({ face, colour }) => face === "mark" && colour === "red")!;
    expect(mark.y - 0.85 * mark.size).toBeCloseTo(30, 2);
    const red = rulesOf(pages[0]).filter(({ colour }) => colour === "red");
    expect(red.map(({ x1, x2 }) => x2 - x1)).toEqual([170, 170, 170, 170]);
    expect(red.map(({ width }) => width > 1)).toEqual([true, false, false, true]);
    expect(297 - Math.max(...red.map(({ y1, width }) => y1 + width / 2))).toBeCloseTo(20, 2);
    expect(rulesOf(pages[1]).filter(({ colour }) => colour === "red")).toEqual([]);
  });

  it("has its number at the right edge, 7/8 of a character under the line, and the title two lines below", () => {
    const number = runWith(pages[0], "清政发〔2026〕12号");
    const end = number.x + (number.steps as number[]).at(-1)! + sizes.three;
    expect(end).toBeCloseTo(area.right, 0);
    const upper = rulesOf(pages[0])[1]!;
    expect(number.y - 0.88 * sizes.three - upper.y1 - upper.width / 2).toBeCloseTo((sizes.three * 7) / 8, 2);
  });

  it("shows no number on its first page and has neither lines nor printing office at its end", () => {
    expect(textOf(pages[0])).not.toContain("—");
    expect(textOf(pages[1])).toContain("— 2 —");
    expect(textOf(pages.at(-1))).toContain("抄送：");
    expect(textOf(pages.at(-1))).not.toContain("印发");
  });
});

describe("an order", () => {
  it("has its mark 20 mm down, its number two lines under it, no title, and text two lines under that", () => {
    const [first] = allPages({
      ...circular,
      form: "order",
      mark: { units: ["清安市人民政府"], suffix: "令" },
      documentNumber: "第12号",
      recipients: "",
      sealing: "stamp",
      signerPost: "市长",
    });
    const mark = runWith(first, "清安市人民政府令");
    expect(mark.y - 0.85 * mark.size - area.top).toBeCloseTo(20, 1);
    expect(textOf(first)).not.toContain("管理工作的通知");
    const text = runWith(first, "为加强政务信息化");
    expect((text.y - runWith(first, "第12号").y) / LINE).toBeCloseTo(3, 3);
  });
});

describe("minutes", () => {
  it("name who attended, further lines under the first name", () => {
    const names = "王建国 李明 赵小兰 孙立 周敏 吴强 郑华 冯涛 陈静 褚亮 卫东";
    const pages = allPages({ ...circular, form: "minutes", attendance: [{ label: "出席", names }] });
    const page = pages.find((one) => textOf(one).includes("出席："));
    expect(runWith(page, "出席：").face).toBe("black");
    expect(runWith(page, "王建国").x).toBeCloseTo(runWith(page, "卫东").x, 1);
  });
});

describe("a joint document", () => {
  it("has all issuers in its mark, the leading one first, 文件 beside them halfway up", () => {
    const units = ["清安市财政局", "清安市教育局", "清安市人力资源和社会保障局"];
    const [first] = allPages({ ...circular, mark: { units, suffix: "文件" } });
    const marks = units.map((unit) => runWith(first, unit));
    expect(marks[0]!.y).toBeLessThan(marks[1]!.y);
    expect(new Set(marks.map(({ x }) => x)).size).toBe(1);
    const suffix = runWith(first, "文件");
    expect(suffix.x).toBeGreaterThan(marks[2]!.x);
    const middle = (marks[0]!.y - 0.38 * marks[0]!.size + marks[2]!.y - 0.38 * marks[2]!.size) / 2;
    expect(suffix.y - 0.38 * suffix.size).toBeCloseTo(middle, 0);
  });

  it("has the seals of its other units above the note under the date, none touching another", () => {
    const signatures = ["清安市财政局", "清安市教育局", "清安市卫生健康委员会"];
    const pages = allPages({ ...circular, signatures });
    const page = pages.find(({ seals }) => seals.length > 0);
    const note = runWith(page, "此件公开发布");
    const seals = page?.seals ?? [];
    expect(seals).toHaveLength(3);
    for (const { y, height } of seals.slice(0, -1)) expect(y + height / 2).toBeLessThan(note.y - 0.88 * note.size);
    for (const [index, { x, y, width }] of seals.entries())
      for (const other of seals.slice(index + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(width);
  });

  it("of twenty-one issuers still shows text on its first page", () => {
    const units = Array.from({ length: 21 }, (_, index) => `清安市第${index + 1}局`);
    const [first] = allPages({ ...circular, mark: { units, suffix: "文件" } });
    expect(textOf(first)).toContain("现将有关事项通知如下");
  });
});

describe("an attachment", () => {
  it("begins a page with 附件1 on its first line and its title on the third", () => {
    const attachments = [
      { title: "任务分解表", blocks: [{ type: "paragraph", text: "附件正文。" } as const] },
      { title: "项目清单", blocks: [] },
    ];
    const pages = allPages({ ...circular, attachments });
    const page = pages.find((one) => textOf(one).startsWith("附件1"));
    const [label, title] = [runWith(page, "附件1"), runWith(page, "任务分解表")];
    expect(label).toMatchObject({ face: "black", x: area.left });
    expect((title.y - 0.88 * sizes.two - (LINE - sizes.two) / 2 - area.top) / LINE).toBeCloseTo(2, 2);
  });
});

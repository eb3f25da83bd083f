import { describe, expect, it } from "vitest";
import { area, CHARACTER, LINE, sizes } from "./geometry.ts";
import { allPages, circular, endOf, longBody, rulesOf, runsOf, runWith, textOf } from "./testing.ts";

const half = (LINE - sizes.three) / 2;
/** The number of the grid's line on which 3号 text with this baseline stands, from 0; whole where it is on the grid. */
const lineOf = (y: number) => (y - area.top - half - 0.88 * sizes.three) / LINE;

describe("the head of a document", () => {
  const [first] = allPages(circular);

  it("has copy number, secrecy and urgency below each other in the corner", () => {
    for (const [index, words] of ["000001", "内部", "特急"].entries()) {
      const run = runWith(first, words);
      expect(run.x).toBe(area.left);
      expect(lineOf(run.y)).toBeCloseTo(index, 3);
    }
    expect(runWith(first, "内部").face).toBe("black");
  });

  it("has the issuer's mark 35 mm below the upper edge, red and centred", () => {
    const mark = runWith(first, "清安市人民政府文件");
    expect(mark).toMatchObject({ face: "mark", colour: "red" });
    expect(mark.y - 0.85 * mark.size - area.top).toBeCloseTo(35, 1);
    expect((mark.x + endOf(mark)) / 2).toBeCloseTo(106, 0);
  });

  it("has the number two lines under the mark and the red line 4 mm under the number", () => {
    const mark = runWith(first, "清安市人民政府文件");
    const number = runWith(first, "清政发〔2026〕12号");
    const markBottom = mark.y + 0.15 * mark.size;
    const numberTop = number.y - 0.88 * sizes.three;
    expect(numberTop - markBottom).toBeGreaterThan(2 * LINE);
    expect(numberTop - markBottom).toBeLessThan(2 * LINE + 3);
    const line = rulesOf(first).find(({ colour }) => colour === "red")!;
    expect(line).toMatchObject({ x1: area.left, x2: area.right });
    expect(line.y1 - (number.y + 0.12 * sizes.three)).toBeCloseTo(4, 2);
  });

  it("has the title two lines under the red line, and shows text on the first page", () => {
    const line = rulesOf(first).find(({ colour }) => colour === "red")!;
    const title = runsOf(first).find(({ face, colour }) => face === "mark" && colour === "black")!;
    expect(title.size).toBeCloseTo(sizes.two, 3);
    expect((title.y - 0.88 * sizes.two - line.y1) / LINE).toBeCloseTo(1.96, 1);
    expect(textOf(first)).toContain("现将有关事项通知如下");
  });
});

describe("a document that goes up", () => {
  it("has its number at the left and its signers at the right, two names on a line, the number beside the last", () => {
    const [first] = allPages({ ...circular, goesUp: true, signers: ["王建国", "李明", "赵小兰"] });
    const number = runWith(first, "清政发");
    const names = ["王建国", "李明", "赵小兰"].map((name) => runWith(first, name));
    expect(number.x).toBeCloseTo(area.left + CHARACTER, 2);
    expect(names.map(({ face }) => face)).toEqual(["script", "script", "script"]);
    expect(names[0]!.y).toBe(names[1]!.y);
    expect(names[2]).toMatchObject({ x: names[0]!.x, y: number.y });
    expect(names[1]!.x + 3 * CHARACTER).toBeCloseTo(area.right - CHARACTER, 2);
    expect(runWith(first, "签发人：").y).toBe(names[0]!.y);
  });
});

describe("the text", () => {
  const pages = allPages({ ...circular, body: longBody(6) });

  it("stands on the grid, 22 lines to a page, on every page", () => {
    for (const page of pages.slice(1, 5)) {
      const lines = new Set(
        runsOf(page)
          .filter(({ size }) => size === sizes.three)
          .map(({ y }) => lineOf(y)),
      );
      for (const line of lines) expect(Math.abs(line - Math.round(line)) * LINE).toBeLessThan(0.01);
      expect([...lines].map(Math.round)).toEqual(Array.from({ length: 22 }, (_, index) => index));
    }
  });

  it("fills the lines from edge to edge, two characters in where a paragraph begins", () => {
    const lines = runsOf(pages[2]).filter(({ size }) => size === sizes.three);
    expect(new Set(lines.map(({ x }) => Math.round((x - area.left) / CHARACTER)))).toEqual(new Set([0, 2]));
    for (const line of lines) expect(endOf(line)).toBeLessThan(area.right + sizes.three / 2 + 0.1);
  });

  it("has headings in 黑体, 楷体 and 仿宋", () => {
    const [first] = allPages(circular);
    expect(runWith(first, "一、总体要求").face).toBe("black");
    expect(runWith(first, "（一）统筹规划。").face).toBe("script");
    expect(runWith(first, "各单位要统一规划").y).toBe(runWith(first, "（一）").y);
  });

  it("never leaves a heading last on a page", () => {
    for (let lines = 0; lines < 24; lines += 1) {
      const body = [
        ...Array.from({ length: lines }, () => ({ type: "paragraph", text: "一行文字。" }) as const),
        { type: "heading", level: 1, number: "一、", text: "标题" } as const,
        { type: "paragraph", text: "正文。" } as const,
      ];
      const pages = allPages({ ...circular, body });
      const page = pages.find((one) => textOf(one).includes("一、标题"));
      expect(textOf(page)).toContain("正文。");
    }
  });
});

describe("the page numbers", () => {
  it("stand 7 mm below the type area at the outer side", () => {
    const pages = allPages({ ...circular, body: longBody(4) });
    const [first, second] = [runWith(pages[0], "— 1 —"), runWith(pages[1], "— 2 —")];
    expect(first.y - 0.38 * sizes.four).toBeCloseTo(area.bottom + 7, 1);
    expect(second.x).toBeCloseTo(area.left + sizes.four, 2);
    expect(endOf(first)).toBeCloseTo(area.right - sizes.four, 1);
    expect(first).toMatchObject({ face: "song", size: sizes.four });
  });
});

describe("signature, date and seal", () => {
  it("stand with the date four characters from the right, the name centred on it, and the seal over both", () => {
    const page = allPages(circular).find((one) => one.seals.length > 0)!;
    const [name, date] = [
      runsOf(page).find(({ text, colour }) => text === "清安市人民政府" && colour === "black")!,
      runWith(page, "2026年3月15日"),
    ];
    expect(endOf(date)).toBeCloseTo(area.right - 4 * CHARACTER, 0);
    expect(date.y - name.y).toBeCloseTo(LINE, 3);
    const [seal] = page.seals;
    const middle = (name.y + date.y) / 2 - 0.38 * sizes.three;
    expect(middle - seal!.y).toBeGreaterThan(0);
    expect(middle - seal!.y).toBeLessThan(8);
    const lastText = runWith(page, "项目清单");
    const gap = seal!.y - seal!.height / 2 - (lastText.y + 0.12 * sizes.three);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(LINE);
  });

  it("of a joint document has one seal for each unit, at most three in a row, none crossing another or the edge", () => {
    const signatures = ["清安市财政局", "清安市教育局", "清安市公安局", "清安市卫生健康委员会", "清安市民政局"];
    const pages = allPages({ ...circular, signatures });
    const seals = pages.flatMap((page) => page.seals);
    expect(seals.map(({ signature }) => signature)).toEqual([0, 1, 2, 3, 4]);
    for (const [index, one] of seals.entries()) {
      expect(one.x - one.width / 2).toBeGreaterThanOrEqual(area.left);
      expect(one.x + one.width / 2).toBeLessThanOrEqual(area.right);
      for (const other of seals.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.width);
    }
  });

  it("of ten units with long names keep every seal within the type area, over as many pages as they need", () => {
    const signatures = Array.from({ length: 10 }, (_, index) => `清安市第${index + 1}人力资源和社会保障局`);
    const pages = allPages({ ...circular, signatures });
    expect(pages.flatMap(({ seals }) => seals.map(({ signature }) => signature))).toEqual([...signatures.keys()]);
    for (const { y, height } of pages.flatMap(({ seals }) => seals)) {
      expect(y - height / 2).toBeGreaterThanOrEqual(area.top);
      expect(y + height / 2).toBeLessThanOrEqual(area.bottom);
    }
  });

  it("leave the first page text where they go on to the next", () => {
    const signatures = ["清安市住房城乡建设局", "清安市文化广电旅游局", "清安市市场监督管理局"];
    const mark = { units: signatures, suffix: "文件" };
    const body = [{ type: "paragraph", text: "现将有关事项通知如下，请结合实际认真贯彻落实，及时报告。" } as const];
    const [first, second] = allPages({ ...circular, mark, signatures, body, attachmentNames: [] });
    expect(textOf(first)).toContain("现将有关事项通知如下");
    expect(textOf(second)).toContain("告。清安市住房城乡建设局");
    expect(second!.seals).toHaveLength(3);
  });

  it("without a seal begins the date two characters after the name", () => {
    const pages = allPages({ ...circular, sealing: "none", signatures: ["清安市人民政府办公室"] });
    const page = pages.find((one) => textOf(one).includes("2026年3月15日"));
    const name = runsOf(page).find(({ text, size }) => text === "清安市人民政府办公室" && size === sizes.three)!;
    expect(runWith(page, "2026年3月15日").x - name.x).toBeCloseTo(2 * CHARACTER, 2);
    expect(endOf(name)).toBeCloseTo(area.right - 2 * CHARACTER, 0);
    expect(pages.flatMap(({ seals }) => seals)).toEqual([]);
  });

  it.each(["none", "stamp"] as const)("of any number of units end within the type area (sealing: %s)", (sealing) => {
    for (let count = 1; count <= 21; count += 1) {
      const signatures = Array.from({ length: count }, (_, index) => `清安市第${index + 1}局`);
      const pages = allPages({ ...circular, sealing, signerPost: "市长", signatures, note: "", copyRecipients: "" });
      expect(pages.flatMap(runsOf).filter(({ text }) => signatures.includes(text))).toHaveLength(count);
      const dated = pages.find((page) => textOf(page).includes(circular.date));
      expect(textOf(dated)).toContain(signatures.at(-1));
      for (const run of pages.flatMap(runsOf)) if (!run.text.includes("—")) expect(run.y).toBeLessThan(area.bottom);
      for (const { y, height } of pages.flatMap(({ seals }) => seals)) expect(y + height / 2).toBeLessThan(area.bottom);
    }
  });

  it("never stand on a page without text", () => {
    for (let lines = 1; lines < 30; lines += 1) {
      const body = Array.from(
        { length: lines },
        (_, index) => ({ type: "paragraph", text: `第${index}行。` }) as const,
      );
      const pages = allPages({ ...circular, attachmentNames: [], body });
      const page = pages.find(({ seals }) => seals.length > 0);
      expect(textOf(page)).toMatch(/第\d+行。/);
    }
  });
});

describe("the 版记", () => {
  it("ends with its line on the lower edge of the type area, on an even page", () => {
    for (const length of [1, 2, 3, 4]) {
      const pages = allPages({ ...circular, body: longBody(length) });
      expect(pages.length % 2).toBe(0);
      const last = rulesOf(pages.at(-1)).filter(({ colour }) => colour === "black");
      expect(last.map(({ width }) => width).sort()).toEqual([0.25, 0.35, 0.35]);
      expect(Math.max(...last.map(({ y1 }) => y1))).toBe(area.bottom);
      expect(textOf(pages.at(-1))).toContain("抄送：市委办公室，市人大常委会办公室。");
      expect(runWith(pages.at(-1), "2026年3月16日印发").y).toBeLessThan(area.bottom);
    }
  });

  it("has the date under a printing office beside which it finds no room", () => {
    const printingOffice = "清安市人力资源和社会保障局劳动关系和劳动监察处综合科";
    const last = allPages({ ...circular, printingOffice }).at(-1);
    const [office, date] = [runWith(last, printingOffice), runWith(last, "2026年3月16日印发")];
    expect(office.y).toBeLessThan(date.y);
    expect(date.y).toBeLessThan(area.bottom);
  });

  it("takes the recipients where they would leave the first page without text", () => {
    const recipients = Array.from({ length: 80 }, (_, index) => `清安市第${index + 1}局`).join("，");
    const pages = allPages({ ...circular, recipients });
    expect(textOf(pages[0])).toContain("现将有关事项通知如下");
    expect(textOf(pages.at(-1))).toContain("主送：清安市第1局");
  });

  it("goes on over pages rather than beyond the edge", () => {
    const copyRecipients = Array.from({ length: 300 }, (_, index) => `清安市第${index + 1}号机关单位`).join("，");
    const pages = allPages({ ...circular, copyRecipients });
    for (const page of pages) for (const { y } of runsOf(page)) expect(y).toBeGreaterThan(area.top);
    expect(pages.map(textOf).join("")).toContain("第300号机关单位。");
  });
});

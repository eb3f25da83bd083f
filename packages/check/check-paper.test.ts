import { emptyPaper, LINE } from "@tz/typeset";
import { describe, expect, it } from "vitest";
import { checkPaper } from "./check-paper.ts";
import type { FinishedPaper, Run, Stroke } from "./model/model.ts";
import {
  changed,
  downward,
  finished,
  forms,
  joint,
  letter,
  order,
  paragraphs,
  rulesOf,
  unsealed,
  upward,
} from "./testing.ts";

describe("a correct paper of our own engine", () => {
  it.each(Object.entries(forms))("as %s has no finding", (_name, paper) => {
    expect(checkPaper(finished(paper)).findings.map(({ rule, found }) => `${rule} ${found.zh}`)).toEqual([]);
  });

  it("is recognised as the form that it has", () => {
    const expected = { downward: "standard", upward: "standard", letter: "letter", order: "order", minutes: "minutes" };
    for (const [name, form] of Object.entries(expected))
      expect(checkPaper(finished(forms[name as keyof typeof expected])).form).toBe(form);
  });
});

const whole = finished(downward);
const has = (words: string) => (run: Run) => run.text.includes(words);
const restyle = (paper: FinishedPaper, which: (run: Run, sheet: number) => boolean, change: Partial<Run> | null) =>
  changed(paper, { run: (run, sheet) => (which(run, sheet) ? change : undefined) });
const moved = (paper: FinishedPaper, which: (run: Run) => boolean, dx: number, dy: number) =>
  changed(paper, { run: (run) => (which(run) ? { x: run.x + dx, y: run.y + dy } : undefined) });
const redraw = (
  paper: FinishedPaper,
  which: (stroke: Stroke, sheet: number) => boolean,
  change: Partial<Stroke> | null,
) =>
  changed(paper, {
    sheet: ({ strokes }, index) => ({
      strokes: strokes.flatMap((stroke) =>
        which(stroke, index) ? (change ? [{ ...stroke, ...change }] : []) : [stroke],
      ),
    }),
  });
const isRed = ({ ink }: Stroke) => ink === "red";
const last = whole.sheets.length - 1;
const isFoot = ({ y1, ink }: Stroke, sheet: number) => ink === "black" && y1 > 261 && sheet === last;
const isBody = ({ text, size }: Run) => Math.abs(size - 5.644) < 0.1 && text.length > 20;
const withSeal = (move: (x: number, y: number) => [number, number]) =>
  changed(whole, {
    sheet: ({ images }) => ({
      images: images.map((image) => {
        const [x, y] = move(image.x, image.y);
        return { ...image, x, y };
      }),
    }),
  });

/** One thing broken, and the rule that must say so. */
const broken: [rule: string, what: string, paper: () => FinishedPaper][] = [
  ["F1", "the paper is letter size", () => changed(whole, { sheet: () => ({ width: 215.9, height: 279.4 }) })],
  ["F1", "pages that begin 4 mm lower", () => moved(whole, () => true, 0, 4)],
  ["F1", "text goes 5 mm beyond the left edge", () => moved(whole, isBody, -5, 0)],
  ["F2", "text in size 4", () => restyle(whole, isBody, { size: 4.939 })],
  [
    "F2",
    "lines 12 mm apart",
    () => changed(whole, { run: (run) => (isBody(run) ? { y: run.y * 1.17 - 12 } : undefined) }),
  ],
  [
    "F3",
    "the title in size 3",
    () => restyle(whole, ({ face, ink }) => face === "mark" && ink === "black", { size: 5.644 }),
  ],
  ["F3", "the title in HeiTi", () => restyle(whole, has("政务信息化项目建设管理工作"), { face: "black" })],
  ["F3", "the title at the left", () => moved(whole, has("政务信息化项目建设管理工作"), -20, 0)],
  [
    "F3",
    "the title one line lower",
    () => moved(whole, ({ face, ink }) => face === "mark" && ink === "black", 0, 10.2),
  ],
  ["F4", "no red line", () => redraw(whole, isRed, null)],
  ["F4", "a black line instead of the red one", () => redraw(whole, isRed, { ink: "black" })],
  ["F4", "a red line of 170 mm", () => redraw(whole, isRed, { x1: 20, x2: 190 })],
  [
    "F4",
    "the red line 8 mm under the number",
    () =>
      changed(whole, {
        sheet: ({ strokes }) => ({
          strokes: strokes.map((one) => (isRed(one) ? { ...one, y1: one.y1 + 4, y2: one.y2 + 4 } : one)),
        }),
      }),
  ],
  ...[
    "清政发[2026]12号",
    "清政发（2026）12号",
    "清政发〔26〕12号",
    "清政发〔2026〕012号",
    "清政发〔2026〕第12号",
    "清政发〔2026〕12",
  ].map((documentNumber): [string, string, () => FinishedPaper] => [
    "F5",
    `the number ${documentNumber}`,
    () => finished({ ...downward, documentNumber }),
  ]),
  ["F5", "the number at the left", () => moved(whole, has("清政发〔2026〕12号"), -40, 0)],
  ["F6", "a request without a signer", () => finished({ ...upward, goesUp: false, signers: [] })],
  ["F6", "the signer on another line", () => moved(finished(upward), has("清政发"), 0, -10.2)],
  ["F6", "the number of a paper that goes up in the middle", () => moved(finished(upward), has("清政发"), 40, 0)],
  ["F6", "the signer's name in FangSong", () => restyle(finished(upward), has("王建国"), { face: "body" })],
  [
    "F7",
    "a first page without text",
    () => ({
      ...whole,
      sheets: whole.sheets.map((one, index) =>
        index > 0 ? one : { ...one, runs: one.runs.filter(({ y }) => y < 165) },
      ),
    }),
  ],
  ["F8", "一、 in FangSong", () => restyle(whole, has("一、总体要求"), { face: "body" })],
  ["F8", "（一） in HeiTi", () => restyle(whole, has("（一）统筹规划"), { face: "black" })],
  ["F8", "1. in KaiTi", () => restyle(whole, has("1.避免重复"), { face: "script" })],
  ["F8", "text in SongTi", () => restyle(whole, isBody, { face: "song" })],
  [
    "F9",
    "a full stop after an attachment's name",
    () => finished({ ...downward, attachmentNames: ["任务分解表；", "项目清单。"] }),
  ],
  [
    "F10",
    "an attachment called otherwise",
    () => finished({ ...downward, attachmentNames: ["任务分工表", "项目清单"] }),
  ],
  ["F10", "附件1 in FangSong", () => restyle(whole, ({ text, x }) => text === "附件1" && x < 30, { face: "body" })],
  ...["2026年03月15日", "二〇二六年三月十五日", "2026年2月30日", "2026.3.15"].map(
    (date): [string, string, () => FinishedPaper] => ["F11", `the date ${date}`, () => finished({ ...downward, date })],
  ),
  ["F12", "the seal beside the name", () => withSeal((x, y) => [x - 60, y])],
  [
    "F12",
    "the seal far under the text",
    () =>
      changed(whole, {
        run: (run) =>
          /^(清安市人民政府|2026年3月15日|（此件公开发布）)$/.test(run.text) && run.y > 60 && run.size < 6
            ? { y: run.y + 30 }
            : undefined,
        sheet: ({ images }) => ({ images: images.map((image) => ({ ...image, y: image.y + 30 })) }),
      }),
  ],
  [
    "F12",
    "two seals that touch",
    () =>
      changed(finished(joint), {
        sheet: ({ images }) => ({ images: images.map((image) => ({ ...image, x: 110 + (image.x - 110) * 0.5 })) }),
      }),
  ],
  ["F13", "the last line 10 mm higher", () => redraw(whole, isFoot, { y1: 252, y2: 252 })],
  [
    "F13",
    "lines of 120 mm",
    () => redraw(whole, ({ ink, y1 }, sheet) => sheet === last && ink === "black" && y1 > 230, { x2: 148 }),
  ],
  [
    "F13",
    "no lines around the foot",
    () => redraw(whole, ({ ink, y1 }, sheet) => sheet === last && ink === "black" && y1 > 230, null),
  ],
  [
    "F13",
    "the foot in size 3",
    () => restyle(whole, ({ y }, sheet) => sheet === last && y > 240 && y < 265, { size: 5.644 }),
  ],
  [
    "F13",
    "copies without a full stop",
    () => changed(whole, { run: ({ text }) => (/办公室。$/.test(text) ? { text: text.slice(0, -1) } : undefined) }),
  ],
  [
    "F14",
    "all numbers at the right",
    () =>
      changed(whole, { run: ({ text }, sheet) => (/^— \d/.test(text) && sheet % 2 === 1 ? { x: 160 } : undefined) }),
  ],
  ["F14", "no numbers", () => restyle(whole, ({ text }) => /^— \d/.test(text), null)],
  [
    "F14",
    "numbers without dashes",
    () =>
      changed(whole, { run: ({ text }) => (/^— \d/.test(text) ? { text: text.replaceAll(/[— ]/g, "") } : undefined) }),
  ],
  ["F14", "numbers 15 mm under the text", () => moved(whole, ({ text }) => /^— \d/.test(text), 0, 8)],
  ["F15", "a letter's mark 45 mm down", () => moved(finished(letter), ({ ink }) => ink === "red", 0, 8)],
  ["F15", "a letter's lines of 156 mm", () => redraw(finished(letter), isRed, { x1: 28, x2: 184 })],
  [
    "F15",
    "a letter's upper line thin over thick",
    () => redraw(finished(letter), ({ ink, width }) => ink === "red" && width > 1, { width: 0.3 }),
  ],
  [
    "F15",
    "a letter without its lower line",
    () => redraw(finished(letter), ({ ink, y1 }) => ink === "red" && y1 > 200, null),
  ],
  [
    "F16",
    "a number on a letter's first page",
    () =>
      changed(finished(letter), {
        sheet: ({ runs }, index) =>
          index > 0
            ? {}
            : {
                runs: [
                  ...runs,
                  { text: "— 1 —", x: 165, y: 271, size: 4.939, width: 15, face: "song", font: "", ink: "black" },
                ],
              },
      }),
  ],
  [
    "E1",
    "a black mark",
    () =>
      changed(finished(unsealed), {
        run: ({ ink, size }) => (ink === "red" && size > 8 ? { ink: "black" } : undefined),
      }),
  ],
  ["E1", "an order's mark 10 mm lower", () => moved(finished(order), ({ ink }) => ink === "red", 0, 10)],
  ["E2", "a copy number of five figures", () => finished({ ...downward, copyNumber: "00001" })],
  [
    "E2",
    "secrecy with a hollow star",
    () => changed(whole, { run: ({ text }) => (text === "内部" ? { text: "机密☆1年" } : undefined) }),
  ],
  [
    "E3",
    "recipients without a colon",
    () => changed(whole, { run: ({ text }) => (/部门：$/.test(text) ? { text: text.slice(0, -1) } : undefined) }),
  ],
  [
    "E4",
    "a paragraph at the edge",
    () => moved(whole, ({ text, x, y }) => isBody({ text, size: 5.644 } as Run) && x > 38 && y < 100, -11.1, 0),
  ],
  ["E5", "a title that ends in no type", () => finished({ ...downward, title: "清安市人民政府关于加强管理的方案" })],
];

describe("a paper without a head, as offices write for themselves, is not blamed for", () => {
  const plain = changed(finished({ ...emptyPaper, title: "清安市政务信息化工作情况", body: paragraphs(12) }), {
    sheet: () => ({ strokes: [] }),
  });
  const written = (text: string, more: Partial<Run>): Run => {
    const size = more.size ?? 5.644;
    return { text, x: 28, y: 22, size, width: text.length * size, face: "body", font: "", ink: "black", ...more };
  };
  const withLines = (which: (sheet: number) => boolean, ...lines: Run[]) =>
    changed(plain, { sheet: ({ runs }, at) => (which(at) ? { runs: [...runs, ...lines] } : {}) });
  const { y } = plain.sheets[0]!.runs.find(isBody)!;

  it("nothing", () => expect(rulesOf(plain)).toEqual([]));

  it("its title, where a running head stands above it", () => {
    const found = rulesOf(withLines(() => true, written("政务信息化工作情况汇编", { x: 75 })));
    expect(found.filter((one) => !one.startsWith("F1 "))).toEqual([]);
  });

  it("the type of the words over a table", () => {
    const last = plain.sheets.length - 1;
    const words = ["表1 任务分解表", "图2-1 办理流程"].map((text, at) =>
      written(text, { x: 90, y: 220 + at * 2 * LINE, size: 4.233, face: "black" }),
    );
    expect(rulesOf(withLines((sheet) => sheet === last, ...words))).toEqual([]);
  });

  it("the title of a second part", () => {
    const last = plain.sheets.length - 1;
    const title = written("下一步工作", { x: 106 - 2.5 * 7.761, y: 240, size: 7.761, face: "song" });
    expect(rulesOf(withLines((sheet) => sheet === last, title)).join()).not.toContain("F2");
  });

  it("a copy number, where a figure stands alone under its title", () => {
    expect(rulesOf(withLines((sheet) => sheet === 0, written("1", { y: y - LINE }))).join()).not.toContain("E2");
  });

  it("a list that begins right under its title", () => {
    const items = ["1.完善制度", "2.加强培训"].map((text) => ({ type: "paragraph", text }) as const);
    const paper = finished({ ...emptyPaper, title: "清安市重点工作", body: [...items, ...paragraphs(12)] });
    const atEdge = changed(paper, { run: ({ text }) => (/^\d/.test(text) ? { x: 28 } : undefined) });
    expect(rulesOf(atEdge).join()).not.toContain("T1");
  });
});

it("a seal over the edges of all pages is none over the name", () => {
  const seam = { kind: "seal", x: 203, y: 100, width: 7, height: 42 } as const;
  expect(rulesOf(changed(whole, { sheet: ({ images }) => ({ images: [...images, seam] }) }))).toEqual([]);
});

describe("each rule speaks when exactly one thing is broken", () => {
  it.each(broken)("%s: %s", (rule, _what, paper) => {
    expect(rulesOf(paper()).map((one) => one.split(" ")[0])).toContain(rule);
  });

  it("says where, what is there, what is asked and what mends it, in both languages", () => {
    for (const [, , paper] of broken)
      for (const { place, found, asks, remedy, clause } of checkPaper(paper()).findings) {
        for (const words of [found, asks, remedy]) {
          expect(words.zh).toMatch(/\p{Script=Han}.*。$/u);
          expect(words.en).toMatch(/[A-Za-z].*[.。]$/);
        }
        expect(clause).not.toBe("");
        if (place) expect(place.width * place.height).toBeGreaterThan(0);
      }
  });
});

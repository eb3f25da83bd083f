import { area, CHARACTERS, LINE, LINES, sizes } from "@tz/typeset";
import type { Line } from "../model/lines.ts";
import { isCentred } from "../parts/read-paragraphs.ts";
import {
  asks,
  error,
  type Fault,
  hint,
  isSize,
  type Judged,
  mm,
  placeOf,
  quoted,
  type Rule,
  sizeName,
} from "./rule.ts";
import { flowLines, lines3, withoutCaptions } from "./text-lines.ts";

/** F2: 3号 text, 22 lines a page, 28 characters a line. */
export const f02: Rule = {
  id: "F2",
  clause: "GB/T 9704-2012 5.2.2、5.2.3",
  asks: asks(
    "正文一般用3号字，每面排 22 行，每行排 28 个字，撑满版心。",
    "Text in size 3, 22 lines a page of 28 characters, filling the type area.",
  ),
  check: (judged) => [...sizeFaults(judged), ...pitchFaults(judged), ...offGridFaults(judged), ...widthFaults(judged)],
};

/** Text in another size: where most of it is, once for all; otherwise each place. */
function sizeFaults(judged: Judged): Fault[] {
  const lines = withoutCaptions(flowLines(judged)).filter(({ text }) => /\p{Script=Han}{2}/u.test(text));
  const isPlain = judged.parts.form === "plain";
  const wrong = lines.filter((line) => !isSize(line.size, sizes.three) && !(isPlain && isTitleOfPart(line)));
  const shown = wrong.length > lines.length / 2 ? wrong.slice(0, 1) : firstOfEach(wrong);
  return shown.map((line) =>
    error(
      placeOf(line),
      [
        `“${quoted(line.text)}”用的是${sizeName(line.size)}字。`,
        `“${quoted(line.text)}” has size ${sizeName(line.size)}.`,
      ],
      ["改为3号（16 磅）。", "Make it size 3 (16 pt)."],
    ),
  );
}

/** Papers without a head are often several bound together, each with a title of its own. */
const isTitleOfPart = (line: Line) => line.size > sizes.three + 1 && isCentred(line, area);

/** The first line of those that follow each other. */
const firstOfEach = (lines: readonly Line[]) =>
  lines.filter((line, index) => {
    const before = lines[index - 1];
    return !before || before.sheet !== line.sheet || line.y - before.y > 2 * LINE;
  });

const FEW = 4;

/** Distances of the baselines that follow each other on a page. */
function pitchOf(lines: readonly Line[]): number | undefined {
  const distances = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      return before?.sheet === line.sheet ? [line.y - before.y] : [];
    })
    .filter((distance) => distance > 5 && distance < 18)
    .toSorted((one, other) => one - other);
  return distances.length < FEW ? undefined : distances[Math.floor(distances.length / 2)];
}

/** A page of 28 pt lines, as many offices set it, still holds 22 lines; wider lines do not. */
const CLOSE = 0.12;
const CUSTOMARY = 0.75;

function pitchFaults(judged: Judged): Fault[] {
  const lines = lines3(judged);
  const pitch = pitchOf(lines);
  if (pitch === undefined || Math.abs(pitch - LINE) <= CLOSE) return [];
  const count = Math.floor((LINES * LINE) / pitch + 0.05);
  const report = Math.abs(pitch - LINE) <= CUSTOMARY ? hint : error;
  const points = Math.round((pitch / 25.4) * 720) / 10;
  return [
    report(
      placeOf(lines[0]!),
      [`行距约 ${points} 磅（${mm(pitch)}），每面可排 ${count} 行。`, `Lines are ${points} pt apart: ${count} a page.`],
      ["行距改为固定值 28.95 磅，使每面 22 行撑满版心。", "Set the lines exactly 28.95 pt apart: 22 a page."],
    ),
  ];
}

const OFF = 0.6;
const OFF_GRID_MOST = 5;

/** Lines that stand between those of the grid, where the rest keeps it. */
function offGridFaults(judged: Judged): Fault[] {
  const lines = lines3(judged);
  if (!judged.isDrawn || Math.abs((pitchOf(lines) ?? 0) - LINE) > CLOSE) return [];
  const off = lines.filter((line, index) => {
    const before = lines[index - 1];
    if (before?.sheet !== line.sheet) return false;
    const steps = (line.y - before.y) / LINE;
    return Math.abs(steps - Math.round(steps)) * LINE > OFF;
  });
  return off
    .slice(0, OFF_GRID_MOST)
    .map((line) =>
      hint(
        placeOf(line),
        [`“${quoted(line.text)}”没有排在行格上。`, `“${quoted(line.text)}” stands off the grid of lines.`],
        ["去掉段前段后间距，行距一律用固定值。", "Remove space before and after paragraphs."],
      ),
    );
}

/** Full lines of nothing but Chinese tell how many characters a line holds. */
function widthFaults(judged: Judged): Fault[] {
  const full = lines3(judged).filter(
    ({ text, left, right }) => right - left > 120 && /^[\p{Script=Han}，。、；：]{20,}$/u.test(text),
  );
  const widths = full
    .map(({ left, right, text }) => (right - left) / text.length)
    .toSorted((one, other) => one - other);
  const width = widths[Math.floor(widths.length / 2)];
  if (width === undefined || widths.length < FEW) return [];
  const count = 156 / width;
  if (Math.abs(count - CHARACTERS) < 0.75) return [];
  const report = Math.abs(count - CHARACTERS) < 1.6 ? hint : error;
  return [
    report(
      placeOf(full[0]!),
      [
        `每行约排 ${Math.round(count * 10) / 10} 个字。`,
        `A line holds about ${Math.round(count * 10) / 10} characters.`,
      ],
      ["设置文档网格，每行 28 个字，字距跟随网格。", "Set the document grid to 28 characters a line."],
    ),
  ];
}

import { area, sizes } from "../geometry.ts";

/** Words that do not begin a line of a title, and those that do not end one. */
const weakStart = /^[的了和与及暨等之者]/;
const weakEnd = /[关将对把由向为和与及暨]$|关于$/;

const words = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** A title beyond this many lines is filled line by line. */
const MOST_LINES = 4;

/** Characters of 2号 that stand side by side in the type area. */
const LONGEST = Math.floor(area.width / sizes.two);

/**
 * Divides a title between words into lines whose lengths form a trapezoid or a diamond (GB/T 9704-2012 7.3.1:
 * 词意完整，排列对称，长短适宜). Lines that its writer divided with a line feed stay so.
 * @param room characters that a line can take; more than paper has room for are not used
 */
export function breakTitle(title: string, room = LONGEST): string[] {
  const longest = Math.min(room, LONGEST);
  const given = title.split("\n").filter((line) => line !== "");
  if (given.length > 1) return given.flatMap((line) => (lengthOf(line) > longest ? breakTitle(line, longest) : [line]));
  const units = unitsOf(title);
  const total = units.reduce((sum, unit) => sum + lengthOf(unit), 0);
  if (total <= longest) return title === "" ? [] : [title];
  for (let count = Math.ceil(total / longest); count <= MOST_LINES; count += 1) {
    const best = bestDivision(units, count, longest);
    if (best) return best;
  }
  return filled(units, longest);
}

/**
 * Cuts a title where a narrow screen may divide it: between words, and not after a word that leads to the next.
 * Letters and figures of other scripts stay as they are, since a browser divides them itself.
 */
export function titleWords(title: string): string[] {
  const parts: string[] = [];
  for (const unit of unitsOf(title)) {
    const last = parts.at(-1);
    if (last !== undefined && (weakEnd.test(last) || areForeign(last, unit))) parts[parts.length - 1] = last + unit;
    else parts.push(unit);
  }
  return parts;
}

const areForeign = (last: string, next: string) => last.at(-1)! < "\u2000" && next[0]! < "\u2000";

/** Half for letters and figures, as they are drawn. */
function lengthOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += character.codePointAt(0)! < 0x2000 ? 0.5 : 1;
  return sum;
}

/** Words with the marks that belong to them; what stands in 《》 is divided only if it is long. */
function unitsOf(title: string): string[] {
  const units: string[] = [];
  for (const { segment } of words.segment(title)) {
    const last = units.at(-1);
    if (last !== undefined && belongTogether(last, segment)) units[units.length - 1] = last + segment;
    else if (places.test(segment)) units.push(`${nameAtEnd(units)}${segment}`);
    else units.push(segment);
  }
  return units.flatMap((unit) => (lengthOf(unit) > 20 ? [...unit] : [unit]));
}

/** Words of offices that the dictionary does not know. */
const officeWords = new Set(
  (
    "印发 批转 转报 商请 恳请 报请 报送 报审 报批 编报 批复 函复 函询 核拨 划拨 划转 " +
    "督办 督查 办结 立项 暂行 抽调 借调 续聘 撤并 专班 大排查 大调研"
  ).split(" "),
);

/** Marks, particles, and what the dictionary parts though no office does: 印|发, 自治|区, 办公|室, 改革|委, 2026|年, 〔2026〕|5号, 大|检查. */
const belongTogether = (last: string, next: string) =>
  /^[、，：；。！？》）〉”’）\])〔〕】」』％…—·]/.test(next) ||
  /[《（〈“‘([〔【「『·]$/.test(last) ||
  last === "大" ||
  (last.endsWith("〕") && /^\d/.test(next)) ||
  weakStart.test(next) ||
  officeWords.has(`${last}${next}`) ||
  (/\d$/.test(last) && /^[年月日号]/.test(next)) ||
  (last === "自治" && /^[区州县旗]$/.test(next)) ||
  (last.length > 1 && /^[局委厅室]$/.test(next));

/** Kinds of places that stand alone where the dictionary does not know the place: 清|安|市. */
const places = /^[省市县区州盟旗镇乡村]$/;
const LONGEST_NAME = 3;

/** Takes the single characters at the end, of which the name of a place consists. */
function nameAtEnd(units: string[]): string {
  let name = "";
  while (name.length < LONGEST_NAME && /^\p{Script=Han}$/u.test(units.at(-1) ?? "")) name = `${units.pop()}${name}`;
  return name;
}

interface Division {
  lines: string[];
  cost: number;
}

/** The division into so many lines that looks best, if there is one. */
function bestDivision(units: readonly string[], count: number, longest: number): string[] | undefined {
  let best: Division | undefined;
  const visit = (from: number, lines: string[]) => {
    if (lines.length === count) {
      if (from < units.length) return;
      const cost = costOf(lines);
      if (best === undefined || cost < best.cost) best = { lines, cost };
      return;
    }
    let line = "";
    for (let to = from; to < units.length; to += 1) {
      line += units[to]!;
      if (lengthOf(line) > longest) return;
      if (units.length - to - 1 >= count - lines.length - 1) visit(to + 1, [...lines, line]);
    }
  };
  visit(0, []);
  return (best as Division | undefined)?.lines;
}

/** Unlike lengths cost little where they form a trapezoid or a diamond, an hourglass or a rectangle costs most. */
function costOf(lines: readonly string[]): number {
  const lengths = lines.map(lengthOf);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  let cost = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / mean;
  if (!isTrapezoidOrDiamond(lengths)) cost += 30;
  if (lengths.every((length) => length === lengths[0])) cost += 10;
  for (const [index, line] of lines.entries()) {
    if (index < lines.length - 1 && weakEnd.test(line)) cost += 8;
    if (index > 0 && weakStart.test(line)) cost += 8;
    if (lengths[index]! < 4) cost += 12;
  }
  return cost;
}

/** Growing, shrinking, or longest in the middle: once it shrinks it never grows again. */
function isTrapezoidOrDiamond(lengths: readonly number[]): boolean {
  let shrinks = false;
  for (let index = 1; index < lengths.length; index += 1) {
    if (lengths[index]! < lengths[index - 1]!) shrinks = true;
    else if (lengths[index]! > lengths[index - 1]! && shrinks) return false;
  }
  return true;
}

function filled(units: readonly string[], longest: number): string[] {
  const lines: string[] = [""];
  for (const unit of units) {
    const line = lines.at(-1)! + unit;
    if (lengthOf(line) <= longest || lines.at(-1) === "") lines[lines.length - 1] = line;
    else lines.push(unit);
  }
  return lines;
}

import type { Bilingual } from "../base/index.ts";
import type { SeriesKind } from "./schemas.ts";

/** What may be wrong with a series' pattern. The first ones follow GB/T 9704-2012 7.2.5 and the 条例 §9 (5). */
export const patternFaults = {
  "numbering.year_brackets": {
    zh: "年份须用六角括号括起：〔{year}〕，不用方括号、圆括号。",
    en: "The year stands in hexagonal brackets: 〔{year}〕, not in square or round ones.",
  },
  "numbering.no_ordinal": {
    zh: "年份之后的顺序号不加“第”字，写作〔{year}〕{n}号。",
    en: "After the year the number stands without 第: 〔{year}〕{n}号.",
  },
  "numbering.no_padding": {
    zh: "发文字号不编虚位，请把位数设为 1。",
    en: "A document number is not padded with zeros. Set the width to 1.",
  },
  "numbering.outgoing_form": {
    zh: "发文字号由机关代字、年份、顺序号组成，如“府发〔{year}〕{n}号”；不按年编号的写作“府令第{n}号”。",
    en: "A document number is the organ's code, the year and the number, as in 府发〔{year}〕{n}号, or 府令第{n}号 where it runs on over the years.",
  },
  "numbering.needs_number": {
    zh: "编号格式须含一处 {n}，表示顺序号。",
    en: "The pattern must hold {n} once: there the number goes.",
  },
  "numbering.needs_year": {
    zh: "按年重新编号的格式须含一处 {year}，否则每年的编号会重复。",
    en: "A series that restarts each year must hold {year} once, or its numbers repeat.",
  },
  "numbering.unknown_placeholder": {
    zh: "编号格式中只能使用 {n} 和 {year} 两种占位符。",
    en: "A pattern knows the placeholders {n} and {year} only.",
  },
} satisfies Record<string, Bilingual>;
export type PatternFaultCode = keyof typeof patternFaults;

export interface Pattern {
  kind: SeriesKind;
  pattern: string;
  /** Whether numbers begin with 1 again each year. */
  restarts: boolean;
  /** Least number of digits; 1 does not pad. */
  width: number;
}

const count = (text: string, part: string) => text.split(part).length - 1;

/** Everything that is wrong with a pattern; none when numbers can be made from it. Used by the form and by the server. */
export function checkPattern(series: Pattern): PatternFaultCode[] {
  const { kind, pattern, restarts } = series;
  const faults: PatternFaultCode[] = [];
  const years = count(pattern, "{year}");
  if (count(pattern, "{n}") !== 1) faults.push("numbering.needs_number");
  if (restarts ? years !== 1 : years > 1) faults.push("numbering.needs_year");
  if (/[{}]/.test(pattern.replaceAll("{n}", "").replaceAll("{year}", ""))) faults.push("numbering.unknown_placeholder");
  return kind === "outgoing" ? [...faults, ...checkOutgoing(series, faults.length > 0)] : faults;
}

const yearlyForm = /^[\p{Script=Han}A-Za-z]+〔\{year\}〕\{n\}号$/u;
const runningForm = /^[\p{Script=Han}A-Za-z]+第\{n\}[号期次]$/u;

function checkOutgoing({ pattern, width }: Pattern, isFaulty: boolean): PatternFaultCode[] {
  const faults: PatternFaultCode[] = [];
  if (pattern.includes("{year}") && !pattern.includes("〔{year}〕")) faults.push("numbering.year_brackets");
  if (/\{year\}.?第\{n\}/u.test(pattern)) faults.push("numbering.no_ordinal");
  if (width > 1) faults.push("numbering.no_padding");
  const named = isFaulty || faults.length > 0;
  if (!named && !yearlyForm.test(pattern) && !runningForm.test(pattern)) faults.push("numbering.outgoing_form");
  return faults;
}

/** A number as it is written. */
export function numberText({ pattern, width }: Pick<Pattern, "pattern" | "width">, year: number, n: number): string {
  return pattern.replace("{year}", String(year)).replace("{n}", String(n).padStart(width, "0"));
}

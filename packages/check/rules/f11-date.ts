import { area, CHARACTER } from "@tz/typeset";
import { type Line, tight } from "../model/lines.ts";
import { documentDate } from "../parts/patterns.ts";
import { asks, error, type Fault, hint, mm, placeOf, quoted, type Rule } from "./rule.ts";

/** F11: the date in Arabic numerals, a day that exists. */
export const f11: Rule = {
  id: "F11",
  clause: "GB/T 9704-2012 7.3.5.4",
  asks: asks(
    "成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位（即1不编为01）。",
    "The date in Arabic numerals with the full year, month and day not padded.",
  ),
  check({ parts, isDrawn }) {
    const { date, form } = parts;
    if (!date) return form === "plain" || form === "minutes" ? [] : [missing];
    return [...formFault(date), ...(isDrawn && form !== "plain" ? placeFault(date) : [])];
  },
};

const missing = hint(
  undefined,
  ["没有认出成文日期。", "No date was found."],
  ["在发文机关署名之下编排成文日期，如“2026年3月5日”。", "Set the date under the issuer's name."],
);

/** Whether a date as the standard writes it is a day of the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

function formFault(date: Line): Fault[] {
  const text = tight(date.text);
  const [, year, month, day] = documentDate.exec(text) ?? [];
  if (year && isDay(Number(year), Number(month), Number(day))) return [];
  const found = year
    ? ([`成文日期“${text}”不存在。`, `There is no day ${text}.`] as const)
    : ([`成文日期写成“${quoted(text)}”。`, `The date is written “${quoted(text)}”.`] as const);
  return [error(placeOf(date), found, ["写成“2026年3月5日”的样式。", "Write it as 2026年3月5日."])];
}

/** Four characters from the right with a seal, two without; a short date under a long name may stand further in. */
function placeFault(date: Line): Fault[] {
  const gap = (area.right - date.right) / CHARACTER;
  if (gap > 1.2 && gap < 16) return [];
  return [
    error(
      placeOf(date),
      [
        `成文日期距版心右边缘 ${mm(area.right - date.right)}。`,
        `The date stands ${mm(area.right - date.right)} from the edge.`,
      ],
      ["加盖印章的右空四字，不加盖印章的比署名首字右移二字。", "Four characters from the right with a seal."],
    ),
  ];
}

import { isDay } from "../rules/f11-date.ts";
import { asks, error, type Fault, hint, type Rule } from "../rules/rule.ts";
import { type Passage, passagesOf, placeIn } from "./text.ts";

const written = /((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?/gu;

/** T2: dates in the text exist and are not padded. */
export const t02: Rule = {
  id: "T2",
  clause: "GB/T 15835-2011 4.1；GB/T 9704-2012 7.3.5.4",
  asks: asks(
    "日期真实存在，年份用全称，月、日不编虚位。",
    "Dates exist, with the full year, month and day not padded.",
  ),
  check: ({ parts }) => passagesOf(parts).flatMap((passage) => [...dateFaults(passage), ...orderFaults(passage)]),
};

function dateFaults(passage: Passage): Fault[] {
  return [...passage.text.matchAll(written)].flatMap((match) => {
    const [text, year, month, day] = match;
    const place = placeIn(passage, match.index, match.index + text.length);
    if (!isDay(Number(year), Number(month), Number(day ?? 1)))
      return [
        error(
          place,
          [`日期“${text}”不存在。`, `There is no ${text}.`],
          ["核对年、月、日。", "Check year, month and day."],
        ),
      ];
    const isPadded = /^0/.test(month!) || /^0/.test(day ?? "");
    if (!isPadded || passage.isTable) return [];
    return [
      hint(
        place,
        [`日期“${text}”编了虚位。`, `The date ${text} is padded.`],
        [`写成“${year}年${Number(month)}月${day ? `${Number(day)}日` : ""}”。`, "Write month and day without zeros."],
      ),
    ];
  });
}

const span =
  /((?:19|20)\d{2})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:至|到|—|－|～)((?:19|20)\d{2})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/gu;

/** From a later day to an earlier one. */
function orderFaults(passage: Passage): Fault[] {
  return [...passage.text.matchAll(span)].flatMap((match) => {
    const key = (from: number) =>
      Number(match[from]) * 10000 + Number(match[from + 1] ?? 0) * 100 + Number(match[from + 2] ?? 0);
    if (key(1) <= key(4)) return [];
    return [
      error(
        placeIn(passage, match.index, match.index + match[0].length),
        [`“${match[0]}”起止日期颠倒。`, `${match[0]} ends before it begins.`],
        ["核对起止日期。", "Check both dates."],
      ),
    ];
  });
}

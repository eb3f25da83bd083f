import { asks, error, placeOf, type Rule } from "./rule.ts";

/** F16: no page number on the first page of a letter. */
export const f16: Rule = {
  id: "F16",
  clause: "GB/T 9704-2012 10.1",
  asks: asks("信函格式首页不显示页码。", "The first page of a letter shows no number."),
  check({ parts, isDrawn }) {
    const line = parts.pageNumbers[0];
    if (parts.form !== "letter" || !isDrawn || !line) return [];
    return [
      error(
        placeOf(line),
        ["信函首页显示了页码。", "The first page of a letter shows a number."],
        ["首页不显示页码，第二面起从 2 编起。", "Leave it out; the second page is 2."],
      ),
    ];
  },
};

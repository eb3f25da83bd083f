import { asks, error, placeOf, type Rule } from "./rule.ts";

/** F7: the first page shows text. */
export const f07: Rule = {
  id: "F7",
  clause: "GB/T 9704-2012 7.3.3",
  asks: asks("公文首页必须显示正文。", "The first page shows text of the body."),
  check({ parts, isDrawn }) {
    const first = parts.body[0]?.lines[0];
    if (parts.form === "plain" || !isDrawn || !first || first.sheet === 0) return [];
    return [
      error(
        placeOf(first),
        ["首页没有正文。", "The first page shows no text."],
        [
          "主送机关过多时移至版记；发文机关标志较多时缩小行距，使首页显示正文。",
          "Move a long list of recipients to the foot, or make the mark smaller.",
        ],
      ),
    ];
  },
};

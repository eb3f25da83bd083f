import { area, type markPlan } from "@tz/typeset";
import type { ParagraphChild } from "docx";
import { halfPoints, red } from "./fonts.ts";
import { exactly, plain, runs } from "./paragraphs.ts";
import { shape } from "./shape.ts";

/**
 * Units' names in Mongolian at the left of the mark, running down. Each column has a box of its own, for programs do not agree on which
 * side the second one stands.
 */
export function mongolianColumns({
  runs: placed,
  top,
  bottom,
  size,
  pitch,
}: ReturnType<typeof markPlan>["columns"]): ParagraphChild[] {
  const columns = Map.groupBy(placed, ({ x }) => x);
  return [...columns.values()].map((words, index) => {
    const line = runs(words.map(({ text }) => text).join(" "), "mark", halfPoints(size), red);
    const children = [plain(line, exactly(pitch))];
    return shape(area.left + index * pitch, area.top + top, pitch, bottom - top, {
      direction: "topToBottom",
      children,
    });
  });
}

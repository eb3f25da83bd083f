import { area } from "@tz/typeset";
import { type Line, tight } from "../model/lines.ts";

/** 页眉: the same words above the type area of several sheets. The standard knows none, and they are no part of the text. */
export function readRunningHeads(all: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const above = all.flatMap((lines) => lines.filter(({ y }) => y < area.top));
  const alike = Map.groupBy(above, ({ text }) => tight(text));
  return new Set([...alike.values()].filter(areOnSeveralSheets).flat());
}

const areOnSeveralSheets = (lines: readonly Line[]) => new Set(lines.map(({ sheet }) => sheet)).size > 1;

import { area } from "@tz/typeset";
import { type Line, tight } from "../model/lines.ts";
import type { Sheet } from "../model/model.ts";
import { pageNumber } from "./patterns.ts";

/** 页码: the lowest line of a sheet where it is a number alone below the text; several for a number in pieces. */
export function readPageNumbers(all: readonly (readonly Line[])[], sheets: readonly Sheet[]): (Line | undefined)[] {
  return all.map((lines, index) => {
    const lowest = lines.reduce<Line | undefined>((low, line) => (low && low.y >= line.y ? low : line), undefined);
    if (!lowest || !pageNumber.test(tight(lowest.text))) return undefined;
    const foot = sheets[index]!.height - (297 - area.bottom) - 6;
    return lowest.y > foot ? lowest : undefined;
  });
}

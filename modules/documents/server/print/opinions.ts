import type { HistoryLine } from "@tz/kernel/contract/workflow";
import { officeDay } from "@tz/kernel/server/calendar";
import type { SheetSignatures } from "@tz/seals/contract";
import type { SheetOpinion } from "@tz/typeset";
import { drawingOf } from "@tz/typeset/server";
import { formatDocumentDate } from "../../contract/index.ts";

/** A day as sheets have it: 2026年3月5日. */
export const sheetDay = (moment: Date | string): string => formatDocumentDate(officeDay(new Date(moment)));

/** What was written at these steps, oldest first, with what was written by hand, name, day (条例 第二十二条) and signature. */
export function opinionsAt(
  lines: readonly HistoryLine[],
  steps: readonly string[],
  { keyOf, pictures }: SheetSignatures,
): SheetOpinion[] {
  return lines
    .filter(({ operation, step, opinion }) => operation === "complete" && step && steps.includes(step.id) && opinion)
    .map(({ opinion, handwriting, person, at }) => ({
      text: opinion ?? "",
      drawing: drawingOf(pictures, handwriting),
      name: person?.name ?? "",
      date: sheetDay(at),
      picture: keyOf(at, person?.name ?? null),
    }));
}

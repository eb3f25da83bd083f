import type { SheetSignatures } from "@tz/seals/contract";
import { type Sheet, typesetSheet } from "@tz/typeset";
import type { Print } from "./send-print.ts";

/** A sheet that goes with a document of a unit, and the pictures on it. */
export type UnitSheet = Sheet & { unitName: string } & Pick<SheetSignatures, "pictures">;

export const printOfSheet = (sheet: UnitSheet): Print => ({
  ...sheet,
  pages: (metrics) => typesetSheet(sheet, metrics),
});

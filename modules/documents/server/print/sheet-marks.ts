import type { HistoryLine } from "@tz/kernel/contract/workflow";
import type { Services } from "@tz/kernel/server/base";
import { type CaseRef, handwritingOf } from "@tz/kernel/server/workflow";
import type { SheetSignatures } from "@tz/seals/contract";
import type { Sealing } from "../sealing/sealing.ts";

/** What a sheet shows besides words: signatures under opinions, and by its file what was written by hand (手写签批). */
export async function sheetMarks(
  services: Services,
  sealing: Sealing,
  about: CaseRef,
  lines: readonly HistoryLine[],
): Promise<SheetSignatures> {
  const [signed, handwriting] = await Promise.all([
    sealing.signatures(services, about),
    handwritingOf(services, lines),
  ]);
  return { ...signed, pictures: new Map([...signed.pictures, ...handwriting]) };
}

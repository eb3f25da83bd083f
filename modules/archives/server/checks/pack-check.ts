import { AppError, type Services } from "@tz/kernel/server/base";
import { readStored } from "../archiving/keep-parts.ts";
import type { Metadata } from "../metadata/metadata-of.ts";
import { readEep } from "../packages/read-eep.ts";
import { type LoadedPart, writeEep } from "../packages/write-eep.ts";
import type { PartRow } from "../tables.ts";

/** What came of packing an item and opening the package again. */
export type PackFacts =
  | { fault: string }
  | { fault: null; code: string; title: string; files: number; bytes: number; digestsHold: boolean };

/** Packs an item as it will travel, and reads the package as its receiver would: digests are compared on the way. */
export async function packAndOpen(
  services: Services,
  item: { code: string; holder_name: string },
  metadata: Metadata,
  parts: readonly PartRow[],
): Promise<PackFacts> {
  try {
    const loaded: LoadedPart[] = [];
    for (const part of parts) loaded.push({ ...part, bytes: await readStored(services, part) });
    const packed = { metadata, parts: loaded, unitName: item.holder_name, now: services.clock.now() };
    const read = readEep(Buffer.from(await writeEep(packed, async () => undefined)), item.code);
    return {
      fault: null,
      code: read.code,
      title: read.title,
      files: read.parts.length,
      bytes: read.parts.reduce((sum, { bytes }) => sum + bytes.length, 0),
      digestsHold: read.parts.every(({ bytes }, at) => loaded[at]?.bytes.equals(bytes)),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { fault: error.code };
  }
}

import { AppError, type Services } from "@tz/kernel/server/base";
import { safeName, takeMade } from "@tz/kernel/server/files";
import { type KeptPart, partOf } from "../archiving/keep-parts.ts";
import { countPdfPages } from "../archiving/pdf-pages.ts";
import type { ReadItem } from "../packages/read-eep.ts";

/** An item whose files are in the store; their bytes are not held any more. */
export interface Prepared {
  item: Omit<ReadItem, "parts">;
  parts: KeptPart[];
}

/** Items whose files go into the store at once: each file waits for the disk several times. */
const SIDE_BY_SIDE = 4;

/** Puts the files of items into the store, some items side by side; all come to an end before one is refused. */
export async function keepAll(services: Services, items: readonly ReadItem[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (let at = 0; at < items.length; at += SIDE_BY_SIDE) {
    const some = items.slice(at, at + SIDE_BY_SIDE).map(async ({ parts, ...item }) => ({
      item,
      parts: await keep(services, parts),
    }));
    await Promise.allSettled(some);
    prepared.push(...(await Promise.all(some)));
  }
  return prepared;
}

/** Puts the files of an item into the store, where they wait for a day for the item to be written. */
async function keep(services: Services, parts: ReadItem["parts"]): Promise<KeptPart[]> {
  const files = parts.map(({ name, bytes }) => ({ name: usableName(name, bytes), bytes }));
  const made = await takeMade(services, files, async (kept) => kept);
  const kept: KeptPart[] = [];
  for (const [place, file] of made.entries()) {
    const { role, bytes } = parts[place]!;
    const pages = file.mediaType === "application/pdf" ? await countPdfPages(bytes) : null;
    kept.push(partOf({ role, name: file.name, pages }, file));
  }
  return kept;
}

/** @throws AppError archives.package_lacks */
function usableName(name: string, bytes: Uint8Array): string {
  const safe = safeName(name);
  if (!safe || bytes.length === 0) throw new AppError("archives.package_lacks", { name, what: "计算机文件名" });
  return safe;
}

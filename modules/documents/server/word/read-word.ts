import { readItems } from "./items.ts";
import { openPackage } from "./package.ts";
import { readStructure, type WordRead } from "./structure.ts";
import { WordError } from "./word-error.ts";

/**
 * Reads a .docx into the structure of a document.
 * @throws WordError
 */
export async function readWord(file: Uint8Array): Promise<WordRead> {
  const { bytes, hasTrackedChanges, unread } = openPackage(file);
  const { items, leftovers } = await readItems(bytes).catch(() => {
    throw new WordError("damaged");
  });
  return readStructure(items, leftovers, { hasTrackedChanges, unread });
}

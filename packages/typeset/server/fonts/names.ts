import type { Bytes } from "./bytes.ts";
import type { Directory } from "./sfnt.ts";

const FAMILY = 1;
const FULL = 4;
const POSTSCRIPT = 6;
const WINDOWS = 3;

/** Names that a font calls itself: families and full names in all languages, and the PostScript name. */
export function namesOf(file: Bytes, tables: Directory): { families: string[]; postScript: string } {
  const table = tables.get("name")?.offset;
  const families = new Set<string>();
  let postScript = "";
  if (table === undefined) return { families: [], postScript };
  const strings = table + file.u16(table + 4);
  for (let index = 0; index < Math.min(file.u16(table + 2), 500); index += 1) {
    const at = table + 6 + 12 * index;
    const [platform, name] = [file.u16(at), file.u16(at + 6)];
    const from = strings + file.u16(at + 10);
    const bytes = file.slice(from, from + file.u16(at + 8));
    const text = platform === WINDOWS || platform === 0 ? fromUtf16(bytes) : bytes.toString("latin1");
    if (name === POSTSCRIPT && postScript === "") postScript = text;
    if ((name === FAMILY || name === FULL) && (platform === WINDOWS || platform === 0)) families.add(text);
  }
  return { families: [...families], postScript };
}

function fromUtf16(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString("utf16le");
}

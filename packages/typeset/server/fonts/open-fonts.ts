import { FontLibrary } from "./font-library.ts";

const opened = new Map<string, Promise<FontLibrary>>();

/** The fonts of these folders and of the machine; looked for once in the life of a process, and shared. */
export function openFonts(folders: readonly string[]): Promise<FontLibrary> {
  const key = folders.join("\n");
  const known = opened.get(key) ?? FontLibrary.open(folders);
  opened.set(key, known);
  return known;
}

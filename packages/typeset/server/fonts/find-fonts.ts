import { closeSync, openSync, readSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Bytes } from "./bytes.ts";
import { namesOf } from "./names.ts";
import { fontOffsets, readDirectory } from "./sfnt.ts";

/** A font on this machine by what it calls itself; its file has not been read as a whole. */
export interface FoundFont {
  path: string;
  /** Which of the fonts in the file. */
  index: number;
  names: readonly string[];
}

/** Where systems keep their fonts. */
const systemFolders = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  "/Library/Fonts",
  "/System/Library/Fonts",
  join(homedir(), ".fonts"),
  join(homedir(), ".local/share/fonts"),
  join(homedir(), "Library/Fonts"),
  "C:\\Windows\\Fonts",
];

/** The free fonts that come with this package: enough to draw every character of GBK, in one typeface only. */
const ownFolder = dirname(fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-serif-sc/package.json")));

/** Every font in these folders and in those of the system, and those that come along; the folders given come first. */
export async function findFonts(folders: readonly string[]): Promise<FoundFont[]> {
  const files = await Promise.all([...folders, ...systemFolders, ownFolder].map(fontFiles));
  return [...new Set(files.flat())].flatMap(readNames);
}

async function fontFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads only what is needed to know a font's name: a file that is none, or cannot be read, has no fonts. */
function readNames(path: string): FoundFont[] {
  const file = tryOpen(path);
  if (file === undefined) return [];
  try {
    const start = part(file, 0, 16 * 1024);
    return fontOffsets(start).map((offset, index) => ({ path, index, names: namesAt(file, offset) }));
  } finally {
    closeSync(file);
  }
}

function tryOpen(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch {
    return undefined;
  }
}

function namesAt(file: number, offset: number): string[] {
  const directory = readDirectory(part(file, 0, offset + 12 + 64 * 16), offset);
  const name = directory.get("name");
  if (name === undefined || name.length > 1_000_000) return [];
  const table = part(file, name.offset, name.length);
  const { families, postScript } = namesOf(table, new Map([["name", { offset: 0, length: name.length }]]));
  return [...families, postScript].filter((one) => one !== "");
}

function part(file: number, from: number, length: number): Bytes {
  const buffer = Buffer.alloc(length);
  return new Bytes(buffer.subarray(0, readSync(file, buffer, 0, length, from)));
}

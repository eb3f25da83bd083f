import { type FileHandle, open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { compoundEntries } from "./compound-names.ts";
import { textEncoding } from "./text-encoding.ts";
import { readAt, zipNames } from "./zip-names.ts";

/** What a file is by its content: the usual ending of its format, "text", "script", or "unknown". */
export type ContentKind = string;

const SAMPLE_BYTES = 64 * 1024;
/** Class of a Windows Installer package, as stored. */
const INSTALLER = "84100c0000000000c000000000000046";

/**
 * Looks into a file and says what it is, whatever its name claims.
 * @param claimsText asks first whether it is text: a text may begin with any letters, those of another format too
 */
export async function contentKind(path: string, claimsText: boolean): Promise<ContentKind> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const text = await kindOfText(file, size);
    if (claimsText && text !== "unknown") return text;
    const found = (await fileTypeFromFile(path))?.ext;
    if (found === "zip") return await kindOfZip(file, size);
    if (found === "cfb") return await kindOfCompound(file);
    return found ?? text;
  } finally {
    await file.close();
  }
}

async function kindOfZip(file: FileHandle, size: number): Promise<ContentKind> {
  const names = await zipNames(file, size);
  // GB/T 33190: only the name of the entry point is fixed.
  return names?.includes("OFD.xml") ? "ofd" : "zip";
}

const compoundKinds: Record<string, ContentKind> = {
  WordDocument: "doc",
  Workbook: "xls",
  Book: "xls",
  "PowerPoint Document": "ppt",
};

async function kindOfCompound(file: FileHandle): Promise<ContentKind> {
  const entries = await compoundEntries(file);
  if (entries.some(({ classId }) => classId === INSTALLER)) return "msi";
  const known = entries.map(({ name }) => compoundKinds[name]).find((kind) => kind !== undefined);
  return known ?? "cfb";
}

async function kindOfText(file: FileHandle, size: number): Promise<ContentKind> {
  const sample = await readAt(file, 0, Math.min(size, SAMPLE_BYTES));
  if (sample.length === 0) return "unknown";
  if (textEncoding(sample, sample.length === size) === undefined) return "unknown";
  return sample.toString("latin1", 0, 2) === "#!" ? "script" : "text";
}

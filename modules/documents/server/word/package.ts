import { unzip } from "@tz/thread";
import { strFromU8, strToU8, zipSync } from "fflate";
import { markLyingTables } from "./lying-tables.ts";
import type { NoticeKind } from "./notices.ts";
import { markNumberFormats } from "./number-formats.ts";
import { unreadIn, withAllWords } from "./unread.ts";
import { WordError } from "./word-error.ts";

/** Largest file, in bytes. */
export const wordFileLimit = 20 * 1024 * 1024;
/** Largest part of text once unpacked: a document at the limit of 500,000 characters needs about 10 MB. */
const PART_LIMIT = 16 * 1024 * 1024;
const ALL_PARTS_LIMIT = 32 * 1024 * 1024;
const MOST_ENTRIES = 5000;

/** Elements inside each other; tables within tables of real files come to some forty. */
const DEEPEST = 200;
const [SLASH, EXCLAMATION, QUESTION] = [47, 33, 63];

const fixedParts = new Set(["[Content_Types].xml", "_rels/.rels"]);
/** Notes and comments too name their pictures and links there. */
const relationsPart = /^word\/_rels\/(document|footnotes|endnotes|comments)\d*\.xml\.rels$/;
const textPart = /^word\/(document|styles|numbering|footnotes|endnotes|comments)\d*\.xml$/;
const picture = /^word\/media\/[^/]+\.(png|jpe?g)$/i;
const marginPart = /^word\/(header|footer)\d*\.xml$/;
const mainPart = /^word\/document\d*\.xml$/;
const noStyles = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
const olderFormat = [0xd0, 0xcf, 0x11, 0xe0];
const zipStart = [0x50, 0x4b, 0x03, 0x04];

export interface WordPackage {
  /** A package of the texts and pictures alone, each within the limits. */
  bytes: Uint8Array;
  hasTrackedChanges: boolean;
  /** What is not read of it, counted. */
  unread: ReadonlyMap<NoticeKind, number>;
}

/**
 * Opens a .docx and keeps only its parts of text and its pictures, so that nothing behind it can be larger than allowed (zip bombs) or
 * reach for outside entities.
 * @throws WordError
 */
export function openPackage(file: Uint8Array): WordPackage {
  if (file.byteLength > wordFileLimit) throw new WordError("too_large");
  if (startsWith(file, olderFormat)) throw new WordError("old_format");
  if (!startsWith(file, zipStart)) throw new WordError("not_docx");
  const parts = Object.fromEntries(
    [...unpack(file)].map(([name, part]) => [name, picture.test(name) ? part : inUtf8(part)]),
  );
  // Office on the web calls it document2.xml.
  const main = ["word/document.xml", ...Object.keys(parts)].find((name) => mainPart.test(name) && parts[name]);
  if (main === undefined) throw new WordError("not_docx");
  for (const [name, part] of Object.entries(parts)) if (!picture.test(name)) refuseAttacks(part);
  const body = strFromU8(parts[main]!);
  const margins = Object.keys(parts)
    .filter((name) => marginPart.test(name))
    .map((name) => strFromU8(parts[name]!));
  parts[main] = strToU8(markLyingTables(withAllWords(body)));
  // The reader takes a table's style for a fault where a file has no styles.
  parts["word/styles.xml"] ??= strToU8(noStyles);
  const numbering = parts["word/numbering.xml"];
  if (numbering) parts["word/numbering.xml"] = strToU8(markNumberFormats(strFromU8(numbering)));
  return {
    bytes: zipSync(parts, { level: 0 }),
    hasTrackedChanges: /<w:(del|ins|moveFrom)\s/.test(body),
    unread: unreadIn(body, margins),
  };
}

const startsWith = (file: Uint8Array, start: readonly number[]) => start.every((byte, index) => file[index] === byte);

function unpack(file: Uint8Array): Map<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  try {
    return unzip(file, ({ name, size }) => {
      entries += 1;
      if (entries > MOST_ENTRIES) throw new WordError("too_complex");
      const isRead = [textPart, marginPart, relationsPart, picture].some((kind) => kind.test(name));
      if (!fixedParts.has(name) && !isRead) return false;
      total += size;
      if (size > PART_LIMIT || total > ALL_PARTS_LIMIT) throw new WordError("too_large");
      return true;
    });
  } catch (error) {
    throw error instanceof WordError ? error : new WordError("damaged");
  }
}

/** XML may be written in UTF-16 (XML 1.0, 4.3.3); its mark says so. */
function inUtf8(part: Uint8Array): Uint8Array {
  const wide = part[0] === 0xff && part[1] === 0xfe ? "utf-16le" : part[0] === 0xfe && part[1] === 0xff && "utf-16be";
  return wide ? strToU8(new TextDecoder(wide).decode(part)) : part;
}

/** Entities of its own, and elements without end. */
function refuseAttacks(part: Uint8Array): void {
  const text = strFromU8(part);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new WordError("damaged");
  if (depthOf(text) > DEEPEST) throw new WordError("too_complex");
}

/** How many elements stand inside each other at most, without reading any of them. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  let end = 0;
  for (let at = xml.indexOf("<"); at !== -1 && end !== -1; at = xml.indexOf("<", at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (end <= at) end = xml.indexOf(">", at);
    if (next === SLASH) depth -= 1;
    else if (next !== EXCLAMATION && next !== QUESTION && xml.charCodeAt(end - 1) !== SLASH) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

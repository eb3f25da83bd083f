import { APPLICATION } from "./application.ts";

/** Longest dictionary around a signature that is looked through for its name and time. */
const AROUND = 4000;

/** A signature as it lies in the file. */
export interface Found {
  /** The bytes before the signature end here; those after it begin and end there. */
  gap: number;
  after: number;
  end: number;
  contents: string;
  /** Text of the dictionary around. */
  dictionary: string;
}

/**
 * What every signature of a file says that it covers: the one before its room, the room, what follows (ISO 32000-1, 12.8.1). The code
 * of an encrypted file that shows whether it was changed (ISO/TS 32004) names its room in the same words, and nobody signed it.
 */
export const byteRanges = (text: string): RegExpMatchArray[] =>
  [...text.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)].filter(
    ([, , gap]) => !/\/MAC\s*$/.test(text.slice(Math.max(0, Number(gap) - 8), Number(gap))),
  );

/**
 * The signatures of a file. A later version may write a signature's dictionary anew, with the range that it always had: that is a change
 * of the file, and no other signature.
 */
export function locateAll(text: string, matches: readonly RegExpMatchArray[]): (Found | undefined)[] {
  const all = matches.map((match) => ({
    match,
    range: match.slice(1).map(Number).join(" "),
    found: locate(text, match),
  }));
  const ends = new Map(all.flatMap(({ range, found }) => (found ? [[range, found.end] as const] : [])));
  const isWrittenAnew = ({ match, range, found }: (typeof all)[number]) =>
    !found && (match.index ?? 0) >= (ends.get(range) ?? Number.POSITIVE_INFINITY);
  return all.filter((one) => !isWrittenAnew(one)).map(({ found }) => found);
}

/**
 * The signature that covers all but its own room; undefined for one that leaves out more, begins later, overlaps or leads beyond
 * the end, or speaks of another room than that beside it.
 */
function locate(text: string, match: RegExpMatchArray): Found | undefined {
  const [start = 0, gap = 0, after = 0, length = 0] = match.slice(1).map(Number);
  const contents = text.slice(gap, after);
  const isWhole = start === 0 && gap < after && after + length <= text.length;
  if (!isWhole || contents[0] !== "<" || contents.at(-1) !== ">") return undefined;
  const [at, begin, close] = [match.index ?? 0, text.lastIndexOf(" obj", gap), text.indexOf("endobj", after)];
  if (at < begin || (close >= 0 && at > close)) return undefined;
  const dictionary =
    text.slice(Math.max(begin, gap - AROUND), gap) + text.slice(after, close < 0 ? undefined : close).slice(0, AROUND);
  return { gap, after, end: after + length, contents: contents.slice(1, -1), dictionary };
}

/** Made by this program. */
export const isOurs = ({ dictionary }: Found) => dictionary.includes(APPLICATION);

/** `ETSI.CAdES.detached`, `adbe.pkcs7.detached` and others. */
export const subFilter = ({ dictionary }: Found): string => /\/SubFilter\s*\/([\w.]{1,60})/.exec(dictionary)?.[1] ?? "";

/** `/M (D:20260316101530+08'00')` */
export function claimedTime({ dictionary }: Found): Date | null {
  const [, digits = "", sign, hours = "0", minutes = "0"] =
    /\/M\s*\(D:(\d{14})(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(dictionary) ?? [];
  const [year, month, day, hour, minute, second] = (/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [])
    .slice(1)
    .map(Number);
  if (year === undefined) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const at = new Date(Date.UTC(year, month! - 1, day, hour, minute, second) - (sign ? offset * 60_000 : 0));
  return Number.isNaN(at.getTime()) ? null : at;
}

/** `/Name` in UTF-16, or in plain letters. */
export function claimedName({ dictionary }: Found): string {
  const hex = /\/Name\s*<(?:feff|FEFF)([0-9a-fA-F\s]{0,800})>/.exec(dictionary)?.[1];
  if (hex) return textOfUtf16(hex.replaceAll(/\s/g, ""));
  return /\/Name\s*\(([\x20-\x7e]{0,200}?)\)/.exec(dictionary)?.[1] ?? "";
}

const textOfUtf16 = (hex: string) =>
  Buffer.from(hex.slice(0, hex.length - (hex.length % 4)), "hex")
    .swap16()
    .toString("utf16le");

/** The pages that show the seal, where our writer made it: its field, and its strips across the pages, stand in the same addition. */
export function pagesOf(found: Found, text: string): number[] {
  if (!isOurs(found)) return [];
  const addition = text.slice(text.lastIndexOf("%%EOF", found.gap) + 1, found.end);
  const kids = text.slice(text.indexOf("/Kids["), text.indexOf("]", text.indexOf("/Kids[")));
  const pages = [...kids.matchAll(/\d+(?= 0 R)/g)].map(([page]) => page);
  const shown = [...addition.matchAll(/\/Type\/Annot\/Rect\[[^\]]{0,80}\]\/P (\d{1,8}) 0 R/g)].map(
    ([, page = ""]) => page,
  );
  return pages.flatMap((page, at) => (shown.includes(page) ? [at + 1] : []));
}

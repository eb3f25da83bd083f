import { documentDatePattern, type Recipient } from "../../contract/index.ts";
import { type Item, linesOf, type ParagraphItem } from "./items.ts";
import type { Notices } from "./notices.ts";
import { isParagraph, namesIn } from "./read-head.ts";

export interface Tail {
  signatures: string[];
  /** ISO date. */
  documentDate: string | null;
  note: string;
  copyRecipients: Recipient[];
  attachmentNames: string[];
  /** Index after the last item of the body. */
  end: number;
  /** Text that followed the signature and belongs to attachments. */
  after: Item[];
}

const organ = /(政府|办公室|办公厅|局|委|委员会|厅|部|中心|院|会|处|站|所|公司|集团|学校|大学|医院)$/;
const NOTE_LENGTH = 300;

/** Reads what stands after the body: attachment note, signature, date, note, copies, printing line. */
export function readTail(items: readonly Item[], start: number, notices: Notices): Tail {
  const date = items.findLastIndex((item, index) => index >= start && isParagraph(item) && isoDate(item.text) !== null);
  const tail: Tail = {
    signatures: [],
    documentDate: null,
    note: "",
    copyRecipients: [],
    attachmentNames: [],
    end: items.length,
    after: [],
  };
  if (date === -1) return undated(items, start, tail);
  readAfterDate(items.slice(date + 1), tail, notices);
  tail.documentDate = isoDate((items[date] as ParagraphItem).text);
  tail.end = readSignatures(items, start, date, tail);
  tail.end = readAttachmentNames(items, start, tail, notices);
  return tail;
}

/** A draft without a date: only what stands on the right at the very end is taken for a signature. */
function undated(items: readonly Item[], start: number, tail: Tail): Tail {
  const last = items.at(-1);
  const isRight = isParagraph(last) && last.alignment === "right";
  return isRight ? { ...tail, end: readSignatures(items, start, items.length, tail) } : tail;
}

/** 版记 in a table, line by line; other tables stay. */
function laidOut(item: Item): Item[] {
  if (item.kind !== "table") return [item];
  const lines = linesOf(item);
  if (!lines.some((line) => /^抄送[：:]|日\s*印发$/.test(line))) return [item];
  return lines.map((text) => ({ kind: "paragraph", text, styleName: "", alignment: "left", list: undefined }));
}

function readAfterDate(rest: readonly Item[], tail: Tail, notices: Notices): void {
  for (const item of rest.flatMap(laidOut)) {
    const text = isParagraph(item) ? item.text : "";
    const note = /^[（(](.+)[）)]$/.exec(text)?.[1];
    if (note !== undefined && tail.note === "" && note.length <= NOTE_LENGTH) tail.note = note;
    else if (/^抄送[：:]/.test(text))
      tail.copyRecipients = namesIn(text.replace(/^抄送[：:]\s*/, "").replace(/。$/, ""));
    else if (/\d日\s*印发$/.test(text)) notices.add("printing", text);
    else tail.after.push(item);
  }
  const first = tail.after.find(isParagraph);
  if (tail.after.length > 0) notices.add("attachmentText", first?.text);
}

/** Up to three short lines before the date that look like organs' names. */
function readSignatures(items: readonly Item[], start: number, date: number, tail: Tail): number {
  let end = date;
  while (end > start && date - end < 3) {
    const item = items[end - 1]!;
    if (!isParagraph(item) || !isSignature(item)) break;
    tail.signatures.unshift(item.text.replace(/\s+/g, " "));
    end -= 1;
  }
  return end;
}

function isSignature({ text, alignment }: ParagraphItem): boolean {
  if (text.length > 40 || /[，。；：、:;《》\n]/.test(text)) return false;
  return alignment === "right" || organ.test(text.replace(/\s+/g, ""));
}

function readAttachmentNames(items: readonly Item[], start: number, tail: Tail, notices: Notices): number {
  const first = items.findLastIndex(
    (item, index) => index >= start && index < tail.end && isParagraph(item) && /^附件\s*[：:]/.test(item.text),
  );
  if (first === -1) return tail.end;
  const lines = items.slice(first, tail.end).map((item) => (isParagraph(item) ? item.text : undefined));
  const isList = lines.every((line, index) => line !== undefined && (index === 0 || /^\d{1,2}\s*[.．、]/.test(line)));
  if (!isList) return tail.end;
  tail.attachmentNames = lines
    .flatMap((line) => line!.replace(/^附件\s*[：:]\s*/, "").split("\n"))
    .map((line) => line.replace(/^\s*\d{1,2}\s*[.．、]\s*/, "").trim())
    .filter((name) => name !== "");
  for (const name of tail.attachmentNames) notices.add("attachmentNames", name);
  return first;
}

const numerals = "〇一二三四五六七八九";

/** A line that is a date, in Arabic or Chinese numerals, as ISO; null when it is none. */
export function isoDate(line: string): string | null {
  const text = line.replace(/\s+/g, "").replace(/[○零]/g, "〇");
  const [, y, m, d] = /^(\S{4})年(\S{1,3})月(\S{1,3})日$/.exec(text) ?? [];
  if (!y || !m || !d) return null;
  const year = [...y].map((digit) => (numerals.includes(digit) ? numerals.indexOf(digit) : digit)).join("");
  const written = `${Number(year)}年${dayNumber(m)}月${dayNumber(d)}日`;
  if (!documentDatePattern.test(written)) return null;
  const iso = `${year}-${String(dayNumber(m)).padStart(2, "0")}-${String(dayNumber(d)).padStart(2, "0")}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/** 5, 05, 五, 十二, 二十一, 三十: a day or month. */
function dayNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (value: string | undefined, empty: number) => (value ? numerals.indexOf(value) : empty);
  return text.includes("十") ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}

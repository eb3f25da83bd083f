import { type Attendance, documentDatePattern, type Recipient } from "../../contract/index.ts";
import { type Item, linesOf, type ParagraphItem } from "./items.ts";
import type { Notices } from "./notices.ts";
import { isAttachmentLabel } from "./read-attachments.ts";
import { isParagraph, namesIn } from "./read-head.ts";
import { styleNames } from "./style-names.ts";

export interface Tail {
  signatures: string[];
  /** ISO date. */
  documentDate: string | null;
  note: string;
  attendance: Attendance;
  copyRecipients: Recipient[];
  /** Of the attachment note. */
  attachmentNames: string[];
  /** Index after the last item of the body. */
  end: number;
  /** Text that followed the date and is part of nothing known. */
  after: Item[];
  /** The attachments' own pages, from the first label on. */
  attached: readonly Item[];
}

const organ = /(政府|办公室|办公厅|局|委|委员会|厅|部|中心|院|会|处|站|所|公司|集团|学校|大学|医院)$/;
const NOTE_LENGTH = 300;

/** Reads what stands after the body: attachment note, attendance, signature, date, note, attachments, 版记. */
export function readTail(items: readonly Item[], start: number, notices: Notices): Tail {
  const { copyRecipients, end: last } = readImprint(items, start, notices);
  const label = items.findIndex((item, index) => index > start && index < last && isAttachmentLabel(item));
  const end = label === -1 ? last : label;
  const tail: Tail = {
    signatures: [],
    documentDate: null,
    note: "",
    attendance: { present: [], excused: [], observing: [] },
    copyRecipients,
    attachmentNames: [],
    end,
    after: [],
    attached: items.slice(end, last),
  };
  const date = items
    .slice(0, end)
    .findLastIndex((item, index) => index >= start && isParagraph(item) && isoDate(item.text) !== null);
  if (date === -1) readUndated(items, start, tail);
  else {
    readAfterDate(items.slice(date + 1, end), tail, notices);
    tail.documentDate = isoDate((items[date] as ParagraphItem).text);
    tail.end = readSignatures(items, start, date, tail);
  }
  tail.end = readAttendance(items, start, tail);
  tail.end = readAttachmentNames(items, start, tail);
  return tail;
}

/** A draft without a date: only what stands on the right at the very end, or says so, is taken for a signature. */
function readUndated(items: readonly Item[], start: number, tail: Tail): void {
  const last = items[tail.end - 1];
  const isSigned = isParagraph(last) && (last.alignment === "right" || last.styleName === styleNames.signature);
  if (isSigned) tail.end = readSignatures(items, start, tail.end, tail);
}

const imprintLine = /^(抄送|主送)[：:]|日\s*印发$/;

/** 版记, in lines or in a table, at the very end; other tables stay. */
function readImprint(items: readonly Item[], start: number, notices: Notices) {
  let copyRecipients: Recipient[] = [];
  let end = items.length;
  for (; end > start; end -= 1) {
    const lines = laidOut(items[end - 1]!);
    if (!lines.some((line) => imprintLine.test(line))) break;
    for (const line of lines) {
      if (/^抄送[：:]/.test(line)) copyRecipients = namesIn(line.replace(/^抄送[：:]\s*/, "").replace(/。$/, ""));
      else notices.add("printing", line);
    }
  }
  return { copyRecipients, end };
}

function laidOut(item: Item): string[] {
  if (item.kind === "picture") return [];
  return item.kind === "table" ? linesOf(item) : [item.text];
}

function readAfterDate(rest: readonly Item[], tail: Tail, notices: Notices): void {
  for (const item of rest) {
    const note = isParagraph(item) ? /^[（(]([^\n]+)[）)]$/.exec(item.text)?.[1] : undefined;
    if (note !== undefined && tail.note === "" && note.length <= NOTE_LENGTH) tail.note = note;
    else tail.after.push(item);
  }
  const [first] = tail.after;
  if (first) notices.add("afterDate", isParagraph(first) ? first.text : undefined);
}

/** Short lines before the date that look like organs' names; several stand beside each other where each has a seal. */
function readSignatures(items: readonly Item[], start: number, date: number, tail: Tail): number {
  let end = date;
  while (end > start) {
    const item = items[end - 1]!;
    const isStyled = isParagraph(item) && item.styleName === styleNames.signature;
    if (!isParagraph(item) || !(isStyled || (date - end < 3 && isSignature(item)))) break;
    const names = item.text.split("\t").map((name) => name.replace(/\s+/g, " ").trim());
    tail.signatures.unshift(...names.filter((name) => name !== ""));
    end -= 1;
  }
  return end;
}

function isSignature({ text, alignment }: ParagraphItem): boolean {
  if (text.length > 40 || /[，。；：、:;《》\n]/.test(text)) return false;
  return alignment === "right" || organ.test(text.replace(/\s+/g, ""));
}

const attendanceParts = { 出席: "present", 请假: "excused", 列席: "observing" } as const;

/** 出席、请假、列席 of minutes (GB/T 9704-2012 10.3). */
function readAttendance(items: readonly Item[], start: number, tail: Tail): number {
  let end = tail.end;
  while (end > start) {
    const item = items[end - 1]!;
    const [, label, names = ""] = (isParagraph(item) && /^(出席|请假|列席)\s*[：:]([^\n]*)$/.exec(item.text)) || [];
    if (label === undefined) break;
    const divider = /[、，,；;]/.test(names) ? /[、，,；;]/ : /\s+/;
    const listed = names
      .replace(/。$/, "")
      .split(divider)
      .map((name) => name.trim());
    tail.attendance[attendanceParts[label as keyof typeof attendanceParts]] = [...new Set(listed)].filter(Boolean);
    end -= 1;
  }
  return end;
}

function readAttachmentNames(items: readonly Item[], start: number, tail: Tail): number {
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

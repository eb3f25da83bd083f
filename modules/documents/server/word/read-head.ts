import type { DocumentType, Recipient, Secrecy, Urgency } from "../../contract/index.ts";
import { type Item, linesOf, type ParagraphItem } from "./items.ts";
import type { Notices } from "./notices.ts";
import { styleNames } from "./style-names.ts";
import { readTypedNumber } from "./typed-number.ts";
import { WordError } from "./word-error.ts";

export interface Head {
  /** The type that the mark tells: of orders and minutes. */
  documentType: DocumentType | undefined;
  title: string;
  copyNumber: string | null;
  urgency: Urgency;
  secrecy: Secrecy;
  recipients: Recipient[];
  /** Index of the first item of the body. */
  end: number;
}

const TITLE_LENGTH = 200;
const RECIPIENT_LENGTH = 200;
const urgencies: Record<string, Urgency> = { 特急: "extraUrgent", 加急: "urgent", 紧急: "urgent" };

const isNumberLine = (text: string) =>
  /^\S{1,14}[〔[［(（]\s*(19|20)?\d{0,4}\s*[〕\]］)）]\s*第?\s*\d*\s*号(\s*签发人.*)?$/.test(text) ||
  /^(\p{Script=Han}{0,20})?第\s*\d+\s*[号期次]$/u.test(text);
const isMark = (text: string) => text.length <= 40 && /文\s*件$/.test(text) && !text.includes("关于");

/**
 * Reads what stands before the body: the head of the paper (of which only what a drafter writes is kept), title and recipients.
 * @throws WordError when the paper is marked as a state secret
 */
export function readHead(items: readonly Item[], notices: Notices): Head {
  const { end: start, mark, ...corner } = skipHead(items, notices);
  const documentType = typeOfMark(mark);
  // An order has no title (GB/T 9704-2012 10.2).
  const title = documentType === "order" ? { text: "", end: start } : readTitle(items, start);
  if (title.text === "") notices.add("noTitle");
  const addressed = readRecipients(items[title.end]);
  if (!addressed) notices.add("noRecipients");
  return {
    documentType,
    title: title.text,
    ...corner,
    recipients: addressed ?? [],
    end: addressed ? title.end + 1 : title.end,
  };
}

function typeOfMark(mark: string): DocumentType | undefined {
  if (/令$/.test(mark)) return "order";
  return /纪要$/.test(mark) ? "minutes" : undefined;
}

/** Mark, document number or signer. */
const isHeadLine = (line: string, written: string) =>
  isMark(line) || isNumberLine(written) || line.startsWith("签发人");

/** Lines of the head that a drafter writes: copy number, secrecy, urgency. */
const isCorner = (line: string) => /^\d{6}$/.test(line) || line === "内部" || urgencies[line] !== undefined;

/** A mark without 文件, of a letter, an order or minutes: it stands over the number, if not by its style. */
const standsOverNumber = (item: Item, next: Item | undefined) =>
  isParagraph(item) &&
  isCentred(item) &&
  item.text.length <= 40 &&
  !item.text.includes("关于") &&
  isParagraph(next) &&
  linesIn(next).some(isNumberLine);

function skipHead(items: readonly Item[], notices: Notices) {
  const kept: string[] = [];
  let mark = "";
  let end = 0;
  for (; end < items.length; end += 1) {
    const item = items[end]!;
    const written = linesIn(item);
    const lines = written.map((line) => line.replace(/\s+/g, ""));
    if (lines.some((line) => /^(绝密|机密|秘密)(★.*)?$/.test(line))) throw new WordError("classified");
    const isStyled = isParagraph(item) && (item.styleName === styleNames.mark || item.styleName === styleNames.number);
    const isWhole = isStyled || standsOverNumber(item, items[end + 1]) || (item.kind === "table" && lines.some(isMark));
    const isHead = (line: string, index: number) => isCorner(line) || isHeadLine(line, written[index]!);
    if (item.kind === "picture" || !(isWhole || lines.every(isHead))) break;
    kept.push(...lines.filter(isCorner));
    const others = written.filter((_, index) => !isCorner(lines[index]!));
    for (const line of others) notices.add("issuerMark", line);
    if (!others.some(isNumberLine)) mark = others.join("") || mark;
  }
  return { end, mark, ...cornerOf(kept) };
}

/** Columns of a line stand apart by tabs: corner and number of a letter, number and signers. */
function linesIn(item: Item): string[] {
  if (item.kind === "picture") return [];
  const lines = item.kind === "table" ? linesOf(item) : [item.text];
  return lines.flatMap((line) => line.split(/[\t\n]/)).filter((line) => line.trim() !== "");
}

function cornerOf(lines: readonly string[]): Pick<Head, "copyNumber" | "urgency" | "secrecy"> {
  return {
    copyNumber: lines.find((line) => /^\d{6}$/.test(line)) ?? null,
    urgency: lines.map((line) => urgencies[line]).find((one) => one !== undefined) ?? "normal",
    secrecy: lines.includes("内部") ? "internal" : "none",
  };
}

const endsTitle = /(决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$/;

/** The title from this item on, empty where there is none, and the item after it. */
export function readTitle(items: readonly Item[], start: number): { text: string; end: number } {
  const first = items[start];
  if (isParagraph(first) && first.styleName === styleNames.title)
    return { text: first.text.replaceAll("\n", ""), end: start + 1 };
  let text = "";
  let end = start;
  while (end < items.length) {
    const item = items[end]!;
    if (item.kind !== "paragraph" || text.length + item.text.length > TITLE_LENGTH) break;
    if (end === start ? !mayBegin(item) : !isCentred(item) || /[：:]/.test(item.text)) break;
    text = join(text, item.text);
    end += 1;
    if (endsTitle.test(text) || !isCentred(item)) break;
  }
  return { text, end };
}

const isCentred = (item: Item): boolean =>
  item.kind === "paragraph" && (item.alignment === "center" || /^(title|标题|题目)$/i.test(item.styleName));

function mayBegin(item: Item): boolean {
  if (item.kind !== "paragraph") return false;
  if (isCentred(item)) return true;
  return item.text.length <= 100 && !/[。：:；]$/.test(item.text) && !readTypedNumber(item.text);
}

/** 通 知: characters set apart to fill a line. Names of joint issuers are divided by a space too, but have more of them. */
const spacedOut = /(?<!\p{Script=Han})\p{Script=Han}(?:[\s\u3000]+\p{Script=Han}(?!\p{Script=Han}))+/gu;

/** Lines of Chinese are joined without a space. */
function join(before: string, line: string): string {
  const text = line.replace(/\s*\n\s*/g, "").replace(spacedOut, (letters) => letters.replace(/\s+/g, ""));
  const spaced = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(text);
  return before + (spaced ? " " : "") + text;
}

/** 附件： before the text begins a note of attachments, or a paper that is itself one. */
const namesAttachments = (text: string) => /^附\s*件\s*\d*\s*[：:]$/.test(text);

function readRecipients(item: Item | undefined): Recipient[] | undefined {
  if (item?.kind !== "paragraph" || !/[：:]$/.test(item.text) || /[。；\n]/.test(item.text)) return undefined;
  if (namesAttachments(item.text)) return undefined;
  return namesIn(item.text.slice(0, -1));
}

/** Organs in a list: kinds are divided by commas, those of a kind by 、. Brackets are kept whole. */
export function namesIn(list: string): Recipient[] {
  const names = list.split(/[，,、；;](?![^（(]*[）)])/).map((name) => name.trim());
  return [...new Set(names)]
    .filter((name) => name !== "" && name.length <= RECIPIENT_LENGTH)
    .map((name) => ({ kind: "text", name }));
}

export const isParagraph = (item: Item | undefined): item is ParagraphItem => item?.kind === "paragraph";

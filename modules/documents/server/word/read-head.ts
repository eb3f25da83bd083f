import type { Recipient, Urgency } from "../../contract/index.ts";
import { type Item, linesOf, type ParagraphItem } from "./items.ts";
import type { Notices } from "./notices.ts";
import { readTypedNumber } from "./typed-number.ts";
import { WordError } from "./word-error.ts";

export interface Head {
  title: string;
  urgency: Urgency;
  recipients: Recipient[];
  /** Index of the first item of the body. */
  end: number;
}

const TITLE_LENGTH = 200;
const RECIPIENT_LENGTH = 200;
const urgencies: Record<string, Urgency> = { 特急: "extraUrgent", 加急: "urgent", 紧急: "urgent" };

const isNumberLine = (text: string) =>
  /^\S{1,14}[〔[［(（]\s*(19|20)?\d{0,4}\s*[〕\]］)）]\s*第?\s*\d*\s*号(\s*签发人.*)?$/.test(text);
const isMark = (text: string) => text.length <= 40 && /文\s*件$/.test(text) && !text.includes("关于");

/**
 * Reads what stands before the body: the head of the paper (left out), title and recipients.
 * @throws WordError when the paper is marked as a state secret
 */
export function readHead(items: readonly Item[], notices: Notices): Head {
  const start = skipHead(items, notices);
  const title = readTitle(items, start.end);
  if (title.text === "") notices.add("noTitle");
  const addressed = readRecipients(items[title.end]);
  if (!addressed) notices.add("noRecipients");
  return {
    title: title.text,
    urgency: start.urgency,
    recipients: addressed ?? [],
    end: addressed ? title.end + 1 : title.end,
  };
}

/** Copy number, mark, document number or signer. */
const isHeadLine = (line: string, written: string) =>
  /^\d{6}$/.test(line) || isMark(line) || isNumberLine(written) || line.startsWith("签发人");

function skipHead(items: readonly Item[], notices: Notices) {
  let urgency: Urgency = "normal";
  let end = 0;
  for (; end < items.length; end += 1) {
    const item = items[end]!;
    const lines = item.kind === "table" ? linesOf(item).flatMap((line) => line.split(/[\t\n]/)) : [item.text];
    const kept = lines.map((line) => line.replace(/\s+/g, ""));
    if (kept.some((line) => /^(绝密|机密|秘密)(★.*)?$/.test(line))) throw new WordError("classified");
    if (!kept.every((line, index) => urgencies[line] || isHeadLine(line, lines[index]!))) break;
    urgency = kept.map((line) => urgencies[line]).find((one) => one !== undefined) ?? urgency;
    for (const line of lines) if (!urgencies[line.replace(/\s+/g, "")]) notices.add("issuerMark", line);
  }
  return { end, urgency };
}

const endsTitle = /(决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$/;

function readTitle(items: readonly Item[], start: number): { text: string; end: number } {
  let text = "";
  let end = start;
  while (end < items.length) {
    const item = items[end]!;
    if (item.kind === "table" || text.length + item.text.length > TITLE_LENGTH) break;
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
  if (item.kind === "table") return false;
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

function readRecipients(item: Item | undefined): Recipient[] | undefined {
  if (item?.kind !== "paragraph" || !/[：:]$/.test(item.text) || /[。；\n]/.test(item.text)) return undefined;
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

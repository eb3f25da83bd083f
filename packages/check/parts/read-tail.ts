import { area, CHARACTER, LINE } from "@tz/typeset";
import { type Line, tight } from "../model/lines.ts";
import type { Paragraph, Parts } from "./parts.ts";
import { looseDate } from "./patterns.ts";

/** A paragraph begins two characters in; a name that stands there is taken for one. */
const INDENT = area.left + 2 * CHARACTER;
const DATED_FROM = area.left + area.width * 0.4;
/** Rows of names and seals of a joint document above its date. */
const FARTHEST = 6 * LINE;
const LONGEST_NAME = 40;

/** What the document's own paragraphs are: body, attachment note, signatures, date, note. */
export function readTail(
  paragraphs: readonly Paragraph[],
): Pick<Parts, "body" | "attachmentNote" | "signatures" | "date" | "note"> {
  const dated = paragraphs.findLastIndex(({ lines, text }) => {
    const line = lines[0]!;
    return (
      lines.length === 1 && looseDate.test(tight(text)) && (line.left > DATED_FROM || line.right > area.right - 30)
    );
  });
  const date = dated === -1 ? undefined : paragraphs[dated]!.lines[0];
  const signed = date ? firstSignature(paragraphs, dated, date) : paragraphs.length;
  const signatures = date ? paragraphs.slice(signed, dated).flatMap(({ lines }) => lines) : [];
  const after = dated === -1 ? [] : paragraphs.slice(dated + 1);
  const note = after.find(({ text }) => /^\s*[（(]/.test(text));
  const before = paragraphs.slice(0, signed);
  const noted = before.findLastIndex(({ text }) => /^\s*附\s*件\s*[：:]/.test(text));
  let end = noted + 1;
  while (noted !== -1 && end < before.length && isName(before[end]!)) end += 1;
  return {
    body: [...before.filter((_, index) => index < noted || index >= end), ...after.filter((one) => one !== note)],
    attachmentNote: noted === -1 ? [] : before.slice(noted, end),
    signatures,
    date,
    note,
  };
}

function firstSignature(paragraphs: readonly Paragraph[], dated: number, date: Line): number {
  let first = dated;
  while (first > 0 && isSignature(paragraphs[first - 1]!, paragraphs[first]?.lines[0] ?? date)) first -= 1;
  return first;
}

/** A name alone on its line; a stamp's post and its name may stand further up. */
function isSignature({ lines, text }: Paragraph, below: Line): boolean {
  const line = lines[0]!;
  if (lines.length > 1 || text.length > LONGEST_NAME || /[。，；：、,;:]|^\s*\d+\s*[.．]/.test(text)) return false;
  // Beside another name of a joint document.
  if (line.sheet === below.sheet && Math.abs(line.y - below.y) < 1) return true;
  if (line.left < area.left + CHARACTER || Math.abs(line.left - INDENT) < 1.5 || line.size > 6.3) return false;
  return line.sheet === below.sheet && below.y - line.y < FARTHEST;
}

/** 1.×××, or the rest of a name that stands under its first character. */
const isName = ({ text, lines }: Paragraph) => /^\s*\d{1,2}\s*[.．、]/.test(text) || lines[0]!.left > area.left + 25;

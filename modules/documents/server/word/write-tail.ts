import { type Paper, plainMetrics, type Row, signature } from "@tz/typeset";
import type { Paragraph } from "docx";
import { attachmentNotes } from "../../contract/index.ts";
import { CHARACTER } from "./fonts.ts";
import { emptyLine, exactly, indented, plain, runs, tabbed } from "./paragraphs.ts";

/** Attachment note, attendance, signature and date, note (GB/T 9704-2012 7.3.4 to 7.3.6, 10.3). */
export function writeTail(paper: Paper): Paragraph[] {
  return [
    ...writeAttachmentNotes(paper.attachmentNames),
    ...writeAttendance(paper.attendance),
    ...signature(paper, plainMetrics).flatMap(({ rows }) =>
      rows.map((row, index) => writeRow(row, index < rows.length - 1)),
    ),
    ...(paper.note === "" ? [] : [indented(runs(`（${paper.note}）`))]),
  ];
}

/** A line of signatures, each where the engine has it; a blank line where there are none. No page ends between them. */
function writeRow({ marks, height }: Row, keepNext: boolean): Paragraph {
  const texts = marks.filter((mark) => mark.kind === "text");
  return texts.length === 0
    ? plain([], { ...exactly(height), keepNext })
    : tabbed(texts, { style: "signature", keepNext });
}

/** Each name on lines of its own that begin below its first character (7.3.4). */
function writeAttachmentNotes(names: readonly string[]): Paragraph[] {
  const notes = attachmentNotes(names);
  if (notes.length === 0) return [];
  const word = "附件：";
  return [
    emptyLine(),
    ...notes.map((note, index) => {
      const number = notes.length > 1 ? String(index + 1).length + 1 : 0;
      const hanging = ((index === 0 ? word.length : 0) + number / 2) * CHARACTER;
      const left = (2 + word.length + number / 2) * CHARACTER;
      return plain(runs(index === 0 ? `${word}${note}` : note), { indent: { left, hanging } });
    }),
  ];
}

/** The label in 黑体, further lines under the first name (10.3). */
function writeAttendance(attendance: Paper["attendance"]): Paragraph[] {
  if (attendance.length === 0) return [];
  return [
    emptyLine(),
    ...attendance.map(({ label, names }) => {
      const hanging = (label.length + 1) * CHARACTER;
      const indent = { left: 2 * CHARACTER + hanging, hanging };
      return plain([...runs(`${label}：`, "black"), ...runs(names)], { indent });
    }),
  ];
}

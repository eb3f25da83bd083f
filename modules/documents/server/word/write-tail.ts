import { AlignmentType, type Paragraph, type Table } from "docx";
import { attachmentNotes, formatDocumentDate } from "../../contract/index.ts";
import { CHARACTER } from "./fonts.ts";
import { emptyLine, indented, plain, runs } from "./paragraphs.ts";
import { writeImprint } from "./write-imprint.ts";
import type { PrintedDocument } from "./write-word.ts";

/** Attachment note, signature, date, note, and at the end 版记 (GB/T 9704-2012 7.3.4 to 7.4). */
export function writeTail(document: PrintedDocument): (Paragraph | Table)[] {
  const { content } = document;
  return [
    ...writeAttachmentNotes(content.attachments.map(({ name }) => name)),
    emptyLine(),
    ...document.signatures.map((name) => right(name)),
    ...(document.documentDate === null ? [] : [right(formatDocumentDate(document.documentDate))]),
    ...(content.note === "" ? [] : [indented(runs(`（${content.note}）`))]),
    ...writeImprint(document),
  ];
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

const right = (text: string) => plain(runs(text), { alignment: AlignmentType.RIGHT, indent: { right: 4 * CHARACTER } });

import { AlignmentType, BorderStyle, type Paragraph, TabStopPosition, TabStopType } from "docx";
import { attachmentNotes, formatDocumentDate } from "../../contract/index.ts";
import { CHARACTER, sizes } from "./fonts.ts";
import { emptyLine, indented, plain, runs } from "./paragraphs.ts";
import type { PrintedDocument } from "./write-word.ts";

/** Attachment note, signature, date, note, and at the end 版记 (GB/T 9704-2012 7.3.4 to 7.4). */
export function writeTail(document: PrintedDocument): Paragraph[] {
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

function writeAttachmentNotes(names: readonly string[]): Paragraph[] {
  const [first, ...others] = attachmentNotes(names);
  if (first === undefined) return [];
  return [
    emptyLine(),
    indented(runs(`附件：${first}`)),
    ...others.map((note) => plain(runs(note), { indent: { left: 5 * CHARACTER } })),
  ];
}

const right = (text: string) => plain(runs(text), { alignment: AlignmentType.RIGHT, indent: { right: 4 * CHARACTER } });

function writeImprint({ content, printing }: PrintedDocument): Paragraph[] {
  const copies = content.copyRecipients.map(({ name }) => name).join("，");
  const lines = [
    ...(copies === "" ? [] : [`抄送：${copies}。`]),
    ...(printing ? [`${printing.unitName}\t${formatDocumentDate(printing.date)}印发`] : []),
  ];
  return lines.map((line, index) =>
    plain(runs(line, "body", sizes.four), {
      indent: { left: 280, right: 280 },
      tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX - 280 }],
      border: {
        // 0.35 mm at either end, 0.25 mm between, in eighths of a point.
        top: { style: BorderStyle.SINGLE, size: index === 0 ? 8 : 6, space: 1, color: "000000" },
        ...(index === lines.length - 1 && {
          bottom: { style: BorderStyle.SINGLE, size: 8, space: 1, color: "000000" },
        }),
      },
    }),
  );
}

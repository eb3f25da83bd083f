import { breakTitle, type Paper, type PaperAttachment } from "@tz/typeset";
import type { Paragraph, Table } from "docx";
import { sizes } from "./fonts.ts";
import { centred, emptyLine, plain, runs } from "./paragraphs.ts";
import { type Pictures, writeBody } from "./write-body.ts";

/** 附件 on a page of its own: its number on the first line, its title on the third (GB/T 9704-2012 7.3.7). */
export function writeAttachments({ attachments }: Paper, pictures: Pictures): (Paragraph | Table)[] {
  return attachments.flatMap((attachment, index) => [
    plain(runs(`附件${numberOf(attachment, index, attachments.length)}`, "black"), {
      style: "attachment",
      pageBreakBefore: true,
    }),
    emptyLine(),
    centred(runs(breakTitle(attachment.title).join("\n"), "mark", sizes.two), { style: "title" }),
    emptyLine(),
    ...writeBody(attachment.blocks, pictures),
  ]);
}

const numberOf = ({ number }: PaperAttachment, index: number, count: number) =>
  number ?? (count === 1 ? "" : `${index + 1}`);

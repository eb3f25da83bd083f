import { breakTitle, leadsToLyingTable, type Paper, type PaperAttachment } from "@tz/typeset";
import { sizes } from "./fonts.ts";
import { centred, emptyLine, plain, runs } from "./paragraphs.ts";
import { type Stretch, upright } from "./sections.ts";
import { type Pictures, writeBody } from "./write-body.ts";

/** 附件 on a page of its own: its number on the first line, its title on the third (GB/T 9704-2012 7.3.7). */
export function writeAttachments({ attachments }: Paper, pictures: Pictures): Stretch[] {
  return attachments.flatMap((attachment, index) => {
    const lies = leadsToLyingTable(attachment.blocks, 0);
    const head = [
      plain(runs(`附件${numberOf(attachment, index, attachments.length)}`, "black"), {
        style: "attachment",
        pageBreakBefore: !lies,
      }),
      emptyLine(),
      centred(runs(breakTitle(attachment.title).join("\n"), "mark", sizes.two), { style: "title" }),
      emptyLine(),
    ];
    return lies
      ? writeBody(attachment.blocks, pictures, head)
      : [upright(head), ...writeBody(attachment.blocks, pictures)];
  });
}

const numberOf = ({ number }: PaperAttachment, index: number, count: number) =>
  number ?? (count === 1 ? "" : `${index + 1}`);

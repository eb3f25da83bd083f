import { breakTitle } from "@tz/typeset";
import { BorderStyle, type Paragraph, TabStopPosition, TabStopType } from "docx";
import { urgencyWords } from "../../contract/index.ts";
import { CHARACTER, red, sizes } from "./fonts.ts";
import { centred, emptyLine, plain, runs } from "./paragraphs.ts";
import type { PrintedDocument } from "./write-word.ts";

/** 版头: copy number, urgency, issuer's mark, number and signer, the red line (GB/T 9704-2012 7.2). */
export function writeHead(document: PrintedDocument): Paragraph[] {
  const { content } = document;
  const corner = [content.copyNumber ?? "", urgencyWords[content.urgency]].filter((line) => line !== "");
  const mark = content.issuerMark || `${document.issuerName}文件`;
  return [
    ...corner.map((line) => plain(runs(line, "black"))),
    centred(runs(mark, "mark", markSize(mark), red)),
    emptyLine(),
    numberLine(document),
    emptyLine(),
    emptyLine(),
  ];
}

/** The mark shrinks with its length so that it stays on one line of 156 mm, in half points. */
const markSize = (mark: string) => Math.max(sizes.two, Math.min(sizes.mark, Math.floor(880 / mark.length)));

function numberLine({ documentNumber, signerName, isUpward }: PrintedDocument): Paragraph {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: red } };
  if (!isUpward) return plain(runs(documentNumber ?? ""), { alignment: "center", border });
  return plain([...runs(`${documentNumber ?? ""}\t签发人：`), ...runs(signerName, "script")], {
    border,
    indent: { left: CHARACTER, right: CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX - 2 * CHARACTER }],
  });
}

/** Title and recipients. */
export function writeAddress({ content }: PrintedDocument): Paragraph[] {
  const recipients = content.recipients.map(({ name }) => name).join("，");
  return [
    // Divided as the printed page divides it (7.3.1); a line break in Word.
    centred(runs(breakTitle(content.title).join("\n"), "mark", sizes.two)),
    emptyLine(),
    ...(recipients === "" ? [] : [plain(runs(`${recipients}：`))]),
  ];
}

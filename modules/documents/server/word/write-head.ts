import { breakTitle } from "@tz/typeset";
import { BorderStyle, type Paragraph, TabStopType } from "docx";
import { urgencyWords } from "../../contract/index.ts";
import { AREA, CHARACTER, LINE, lineSpacing, red, sizes } from "./fonts.ts";
import { centred, emptyLine, plain, runs } from "./paragraphs.ts";
import type { PrintedDocument } from "./write-word.ts";

/** 版头: copy number, urgency, issuer's mark, number and signer, the red line (GB/T 9704-2012 7.2). */
export function writeHead(document: PrintedDocument): Paragraph[] {
  const { content } = document;
  const corner = [content.copyNumber ?? "", urgencyWords[content.urgency]].filter((line) => line !== "");
  const mark = content.issuerMark || `${document.issuerName}文件`;
  return [
    ...corner.map((line) => plain(runs(line, "black"))),
    ...Array.from({ length: Math.max(0, linesAbove(document) - corner.length) }, emptyLine),
    centred(runs(mark, "mark", markSize(mark), red), { spacing: { ...lineSpacing, line: 2 * LINE } }),
    emptyLine(),
    emptyLine(),
    numberLine(document),
    emptyLine(),
    emptyLine(),
  ];
}

/** Three lines bring the upper edge of a mark that is two lines high to 35 mm, one that of an order to 20 mm (7.2.4, 10.2). */
function linesAbove({ isLetter, content }: PrintedDocument): number {
  if (isLetter) return 0;
  return content.documentType === "order" ? 1 : 3;
}

/** The mark shrinks with its length so that it stays on one line of 156 mm, in half points. */
const markSize = (mark: string) => Math.max(sizes.two, Math.min(sizes.mark, Math.floor(880 / mark.length)));

function numberLine({ documentNumber, signerName, isUpward }: PrintedDocument): Paragraph {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 5, color: red } };
  if (!isUpward) return plain(runs(documentNumber ?? ""), { alignment: "center", border });
  // Tabs, not indents, keep the text from the edges: the red line is as wide as the type area (7.2.7).
  return plain([...runs(`\t${documentNumber ?? ""}\t签发人：`), ...runs(signerName, "script")], {
    border,
    tabStops: [
      { type: TabStopType.LEFT, position: CHARACTER },
      { type: TabStopType.RIGHT, position: AREA - CHARACTER },
    ],
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

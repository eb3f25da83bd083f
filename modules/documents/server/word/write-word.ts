import type { Paper } from "@tz/typeset";
import { Document, ImportedXmlComponent, type IStylesOptions, Packer } from "docx";
import { fonts, look, sizes, TIGHTER } from "./fonts.ts";
import { letterHead } from "./letter-head.ts";
import { sectionsOf, upright } from "./sections.ts";
import { styleNames } from "./style-names.ts";
import { writeAttachments } from "./write-attachments.ts";
import { type Pictures, writeBody } from "./write-body.ts";
import { writeAddress, writeHead } from "./write-head.ts";
import { writeImprint } from "./write-imprint.ts";
import { writeTail } from "./write-tail.ts";

/**
 * What every paragraph is like. LibreOffice does not look at the document's defaults. Word processors put a quarter of a character
 * between Chinese and figures or letters unless they are told otherwise, which breaks the 28 characters of a line.
 */
const normal = ImportedXmlComponent.fromXmlString(
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr>' +
    `<w:rPr><w:rFonts w:ascii="${fonts.body}" w:hAnsi="${fonts.body}" w:eastAsia="${fonts.body}" w:cs="${fonts.body}"/>` +
    `<w:spacing w:val="${TIGHTER}"/><w:sz w:val="${sizes.three}"/><w:szCs w:val="${sizes.three}"/></w:rPr></w:style>`,
);
const styles: IStylesOptions = {
  default: { document: { run: look("body") } },
  importedStyles: [normal],
  paragraphStyles: Object.entries(styleNames).map(([id, name]) => ({ id, name, basedOn: "Normal", quickFormat: true })),
};

/**
 * Writes the same paper as .docx, in the fonts, sizes and places of GB/T 9704-2012; where its lines break is the word processor's
 * matter.
 * @param pictures bytes of its pictures by their keys; one that is missing leaves its caption
 */
export async function writeWord(paper: Paper, pictures: Pictures = new Map()): Promise<Buffer> {
  const isLetter = paper.form === "letter";
  const head = [...(isLetter ? letterHead(paper) : writeHead(paper)), ...writeAddress(paper)];
  const file = new Document({
    title: paper.title,
    creator: paper.mark.units.join("、"),
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: sectionsOf(
      [
        upright(head),
        ...writeBody(paper.body, pictures),
        upright(writeTail(paper)),
        ...writeAttachments(paper, pictures),
        ...writeImprint(paper),
      ],
      isLetter,
    ),
  });
  return Packer.toBuffer(file);
}

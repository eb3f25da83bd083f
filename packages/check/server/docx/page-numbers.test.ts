import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { nothingKnown } from "../../rules/rule.ts";
import { judgeFile } from "../judge-file.ts";
import { docx } from "./testing.ts";

const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>';
const numbered = (properties: string, content = field) =>
  `<w:ftr xmlns:w="w"><w:p><w:pPr>${properties}</w:pPr>${content}</w:p></w:ftr>`;
const jc = (side: string) => numbered(`<w:jc w:val="${side}"/>`);
const references = '<w:footerReference w:type="default" r:id="a"/><w:footerReference w:type="even" r:id="b"/>';

/** A right circular with these footers. */
function withFooters(odd: string, even: string, different = true): Uint8Array {
  const files = unzipSync(docx({}));
  const document = strFromU8(files["word/document.xml"]!)
    .replace("<w:document ", '<w:document xmlns:r="r" ')
    .replace("<w:sectPr>", `<w:sectPr>${references}`);
  return zipSync({
    ...files,
    "word/document.xml": strToU8(document),
    "word/_rels/document.xml.rels": strToU8(
      '<Relationships><Relationship Id="a" Target="footer1.xml"/><Relationship Id="b" Target="/word/footer2.xml"/></Relationships>',
    ),
    "word/settings.xml": strToU8(`<w:settings xmlns:w="w">${different ? "<w:evenAndOddHeaders/>" : ""}</w:settings>`),
    "word/footer1.xml": strToU8(odd),
    "word/footer2.xml": strToU8(even),
  });
}

const found = async (file: Uint8Array) =>
  (await judgeFile(file, nothingKnown)).findings.filter(({ rule }) => rule === "F14").map(({ found }) => found.zh);

it.each([
  ["odd ones at the right and even ones at the left", withFooters(jc("right"), jc("left")), []],
  ["frames at the outer side", withFooters(...outer(), false), []],
  ["both at the wrong side", withFooters(jc("left"), jc("right")), ["单页的页码居左。", "双页的页码居右。"]],
  ["all in the middle", withFooters(jc("center"), jc("left"), false), ["单页的页码居中。", "双页的页码居中。"]],
  ["all at the right", withFooters(jc("end"), jc("left"), false), ["双页的页码居右。"]],
  ["places that tabs set", withFooters(tabbed(), tabbed()), []],
  ["footers without a number", withFooters(numbered("", "<w:r/>"), numbered("", "<w:r/>")), []],
  ["none", docx({}), []],
])("of a Word file's page numbers, %s", async (_words, file, expected) => {
  expect(await found(file)).toEqual(expected);
});

function outer(): [string, string] {
  const frame = numbered('<w:framePr w:hAnchor="margin" w:xAlign="outside"/>');
  return [frame, frame];
}

function tabbed(): string {
  return numbered("", `<w:r><w:tab/></w:r>${field}`);
}

import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { elementsOf, parseXml } from "../xml.ts";
import { readDocx } from "./read-docx.ts";

const piece = (text: string, size: number) =>
  `<w:r><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="${size}"/></w:rPr><w:t>${text}</w:t></w:r>`;
const docx = (pieces: readonly string[]) =>
  zipSync({
    "word/document.xml": strToU8(`<w:document xmlns:w="w"><w:body><w:p>${pieces.join("")}</w:p></w:body></w:document>`),
  });
const runsIn = (pieces: readonly string[]) => readDocx(docx(pieces)).sheets.flatMap(({ runs }) => runs);

it("takes pieces of one look for one, and keeps those of another look apart", () => {
  const words = [..."各单位要认真落实"];
  expect(runsIn(words.map((word) => piece(word, 32))).map(({ text }) => text)).toEqual([words.join("")]);
  const mixed = runsIn(words.map((word, at) => piece(word, at < 4 ? 32 : 44)));
  expect(mixed.map(({ text, size }) => `${text} ${size.toFixed(1)}`)).toEqual(["各单位要 5.6", "认真落实 7.8"]);
});

it("keeps what a hundred thousand pieces say of their look once", () => {
  const xml = `<p xmlns:w="w">${piece("公", 32)}${piece("文", 32)}</p>`;
  const looks = elementsOf(parseXml(strToU8(xml))).flatMap((run) => elementsOf(run, "rPr"));
  expect(looks).toHaveLength(2);
  expect(looks[0]).toBe(looks[1]);
  const count = 60_000;
  const text = runsIn(Array.from({ length: count }, () => piece("公文", 32)))
    .map((run) => run.text)
    .join("");
  expect(text).toBe("公文".repeat(count));
});

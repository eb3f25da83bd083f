import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { nothingKnown } from "../../rules/rule.ts";
import { judgeFile } from "../judge-file.ts";
import { readDocx } from "./read-docx.ts";
import { docx } from "./testing.ts";

const EMU = 36_000;

/** A filled rectangle at a place of the sheet, in millimetres. */
const bar = (y: number, thickness: number) =>
  `<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>${20 * EMU}</wp:posOffset></wp:positionH>` +
  `<wp:positionV relativeFrom="page"><wp:posOffset>${y * EMU}</wp:posOffset></wp:positionV>` +
  `<wp:extent cx="${170 * EMU}" cy="${thickness * EMU}"/><a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>` +
  "<a:ln><a:noFill/></a:ln></wp:anchor></w:drawing></w:r>";

const files = unzipSync(docx({ line: "" }));
const letter = zipSync({
  ...files,
  "word/document.xml": strToU8(
    strFromU8(files["word/document.xml"]!)
      .replace("<w:document ", '<w:document xmlns:wp="wp" xmlns:a="a" ')
      .replace("</w:p>", `${bar(46, 1.2)}${bar(47.8, 0.4)}${bar(274.8, 0.4)}${bar(275.8, 1.2)}</w:p>`),
  ),
});

it("takes thin filled rectangles for the double lines of a letter, where they stand", async () => {
  const red = readDocx(letter).sheets[0]!.strokes.filter(({ ink }) => ink === "red");
  expect(red.map(({ y1 }) => Math.round(y1 * 10) / 10)).toEqual([46.6, 48, 275, 276.4]);
  expect(red.every(({ x1, x2 }) => Math.abs(x1 - 20) < 0.1 && Math.abs(x2 - 190) < 0.1)).toBe(true);
});

it("asks no red line under the number of such a letter", async () => {
  const rules = (await judgeFile(letter, nothingKnown)).findings.map(({ rule }) => rule);
  expect(rules).not.toContain("F4");
});

import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readOfd } from "./read-ofd.ts";

const ofd = (text: string, deltas: string) =>
  zipSync({
    "OFD.xml": strToU8("<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"),
    "Doc_0/Document.xml": strToU8('<Document><CommonData/><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>'),
    "Doc_0/P.xml": strToU8(
      '<Page><Content><Layer><TextObject Boundary="20 30 100 10" Size="5">' +
        `<TextCode X="0" Y="5" DeltaX="${deltas}">${text}</TextCode></TextObject></Layer></Content></Page>`,
    ),
  });

const widthOf = (text: string, deltas: string) => Math.round(readOfd(ofd(text, deltas)).sheets[0]!.runs[0]!.width);

it("takes distances between characters as well as those between codes of UTF-16, of which a rare character has two", () => {
  expect(widthOf("王𠮷天", "5 5")).toBe(15);
  expect(widthOf("王𠮷天", "5 0 5")).toBe(15);
  expect(widthOf("王𠮷天", "g 3 5")).toBe(20);
  expect(widthOf("王建天", "5 5")).toBe(15);
});

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { circular, longBody } from "../../testing.ts";
import { typeset } from "../../typeset.ts";
import { metricsOf } from "../fonts/metrics-of.ts";
import { library } from "../testing.ts";
import { validateOfd } from "./validate.testing.ts";
import { writeOfd } from "./write-ofd.ts";

const about = { title: "关于“<印发>&通知”的", author: "清安市人民政府", at: new Date("2026-03-16T01:02:03Z") };
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const table = { type: "table" as const, rows: [{ cells: [{ text: "单位" }, { text: "(A) 1" }] }] };
const picture = { type: "picture" as const, key: "p", width: 200, height: 100, caption: "图1 流程" };
const paper = { ...circular, body: [...longBody(2), table, picture] };
const { file } = writeOfd(typeset(paper, { metrics: metricsOf(library) }), library, about, new Map([["p", png]]));

describe("an OFD package and the schemas of GB/T 33190", () => {
  it("agree in elements, their order, attributes, types and references", () => {
    expect(validateOfd(file)).toEqual([]);
  });

  it.each([
    ["a lost attribute", "Content.xml", / Boundary="[^"]*"/, "", "lacks Boundary"],
    ["a wrong box", "Content.xml", /Boundary="[^"]*"/, 'Boundary="1 2 3"', "is no box"],
    ["a font that is none", "Content.xml", / Font="\d+"/, ' Font="99999"', "which is none"],
    [
      "parts in another order",
      "Document.xml",
      /(<ofd:CommonData>.*<\/ofd:CommonData>)(<ofd:Pages>.*<\/ofd:Pages>)/s,
      "$2$1",
      "another order",
    ],
    ["a number beyond the highest", "Document.xml", /<ofd:MaxUnitID>\d+/, "<ofd:MaxUnitID>3", "beyond MaxUnitID"],
    ["a backslash in a path", "OFD.xml", /Doc_0\/Document/, "Doc_0\\Document", "is no location"],
    ["a file that is missing", "PublicRes.xml", /<ofd:FontFile>/, "<ofd:FontFile>no", "is not there"],
    ["an element of nobody", "Content.xml", /<ofd:Layer /, "<ofd:Lair/><ofd:Layer ", "does not belong there"],
  ])("disagree about %s", (_, part, pattern, change, words) => {
    const files = unzipSync(file);
    const path = Object.keys(files).find((name) => name.endsWith(part))!;
    const text = strFromU8(files[path]!);
    const changed = text.replace(pattern, change);
    expect(changed).not.toBe(text);
    expect(validateOfd(zipSync({ ...files, [path]: strToU8(changed) })).join("\n")).toContain(words);
  });
});

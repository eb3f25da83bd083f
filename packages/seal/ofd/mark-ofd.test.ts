import { validateOfd } from "@tz/typeset/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../der/read.ts";
import { pageCount, plainOfd } from "../documents.testing.ts";
import { readZip } from "../zip/read-zip.ts";
import { storedZip } from "../zip/write-zip.ts";
import { markOfd } from "./mark-ofd.ts";
import { readXml, type Xml } from "./xml.ts";

const words = "周明 2026-03-16 10:15 借阅 Z109-WS·2026-Y-BGS-0001";

const all = (of: Xml, name: string): Xml[] =>
  of.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
const contentsOf = (ofd: Buffer) =>
  [...readZip(ofd).files].filter(([name]) => name.endsWith("Content.xml")).map(([, content]) => readXml(content));

describe("an OFD with words over every page", () => {
  const marked = markOfd(plainOfd, words);

  it("has a layer of paths on each, whose numbers nothing else in it has", () => {
    const pages = contentsOf(marked);
    expect(pages).toHaveLength(pageCount);
    for (const page of pages) expect(all(page, "Layer").length).toBeGreaterThan(1);
    const ids = pages.flatMap((page) => [
      ...all(page, "Layer"),
      ...all(page, "PathObject"),
      ...all(page, "TextObject"),
    ]);
    const numbers = ids.map(({ attributes }) => Number(attributes.ID));
    expect(new Set(numbers).size).toBe(numbers.length);
    const [highest] = all(readXml(readZip(marked).files.get("Doc_0/Document.xml")), "MaxUnitID");
    expect(Math.max(...numbers)).toBeLessThanOrEqual(Number(highest?.text));
  });

  it("keeps to the schemas of GB/T 33190", () => expect(validateOfd(marked)).toEqual([]));

  it("is packed to less than half", () => {
    expect(marked.length).toBeLessThan(storedZip(readZip(marked).files).length / 2);
  });

  it("keeps all that was on them", () => {
    const texts = (ofd: Buffer) => contentsOf(ofd).map((page) => all(page, "TextCode").map(({ text }) => text));
    expect(texts(marked)).toEqual(texts(plainOfd));
  });

  it("is made of files by other writers too: without a prefix, with pages that are empty", () => {
    const files = new Map(readZip(plainOfd).files);
    for (const [name, content] of files) {
      if (!name.endsWith(".xml")) continue;
      const plain = content.toString().replaceAll("ofd:", "").replace("xmlns:ofd", "xmlns");
      files.set(name, Buffer.from(name.endsWith("Page_0/Content.xml") ? "<Page><Content/></Page>" : plain));
    }
    const [first, second] = contentsOf(markOfd(storedZip(files), words));
    expect(first && all(first, "Layer")).toHaveLength(1);
    expect(second && all(second, "Layer").length).toBeGreaterThan(1);
  });

  it("is refused for anything else, whatever bytes come", () => {
    expect(() => markOfd(Buffer.from("no OFD"), words)).toThrow(FormatError);
    fc.assert(
      fc.property(fc.nat(plainOfd.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(plainOfd);
        changed[at] = value;
        try {
          markOfd(changed, words);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 40 },
    );
  });
});

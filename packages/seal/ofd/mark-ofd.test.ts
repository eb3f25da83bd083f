import { readFileSync } from "node:fs";
import { validateOfd } from "@tz/typeset/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../der/read.ts";
import { beside, pageCount, places, plainOfd } from "../documents.testing.ts";
import { seamPlaces } from "../picture/seam.ts";
import { testSealer, today } from "../testing.ts";
import { readZip } from "../zip/read-zip.ts";
import { storedZip } from "../zip/write-zip.ts";
import { markOfd } from "./mark-ofd.ts";
import { sealOfd } from "./seal-ofd.ts";
import { isSealFile } from "./signature-xml.ts";
import { verifyOfd } from "./verify-ofd.ts";
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

  it("is made of files in other codes of characters", () => {
    const files = new Map(readZip(plainOfd).files);
    for (const [name, content] of files)
      if (name.endsWith(".xml"))
        files.set(name, Buffer.from(`\ufeff${content.toString()}`.replace(/<\?xml.*?\?>/, ""), "utf16le"));
    const page = all(contentsOf(markOfd(storedZip(files), words))[0]!, "TextCode").map(({ text }) => text);
    expect(page).toEqual(all(contentsOf(plainOfd)[0]!, "TextCode").map(({ text }) => text));
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

describe("a sealed OFD with words over every page", () => {
  const city = testSealer();
  const seams = seamPlaces(city.drawing, pageCount);
  const once = sealOfd(plainOfd, city.sealer, [...places, ...seams], today);
  const sealed = sealOfd(once, city.sealer, beside, today);
  const marked = markOfd(sealed, words);

  it("is an unsealed file: nothing is left of its seals that would not cover it", () => {
    expect(verifyOfd(sealed, city.authority.trust, today).verdict).toBe("valid");
    expect(verifyOfd(marked, city.authority.trust, today)).toMatchObject({ verdict: "unsealed", signatures: [] });
    expect([...readZip(marked).files.keys()].filter(isSealFile)).toEqual([]);
    expect(readZip(marked).files.get("OFD.xml")!.toString()).not.toContain("Signatures");
    expect(validateOfd(marked)).toEqual([]);
  });

  it("shows them where they stood, in strips across its pages too", () => {
    const boxes = contentsOf(marked).map((page) =>
      all(page, "ImageObject").map(({ attributes }) => attributes.Boundary),
    );
    const shown = [...places, ...seams, ...beside].map(({ page, x, y, width, height, clip }) => ({
      page,
      box: clip ? [x + clip.x, y + clip.y, clip.width, clip.height] : [x, y, width, height],
    }));
    const expected = boxes.map((_, at) =>
      shown
        .filter(({ page }) => page === at)
        .map(({ box }) => box.map((one) => Math.round(one * 1000) / 1000).join(" ")),
    );
    expect(boxes).toEqual(expected);
    const pictures = [...readZip(marked).files].filter(([name]) => name.includes("/seal_"));
    expect(pictures.map(([, content]) => content.toString("latin1", 1, 4))).toEqual(["PNG", "PNG"]);
  });

  it.each(["v4", "v1", "v5", "two", "locked", "signed", "after-ours"])(
    "is so of files that OFDRW sealed: %s",
    (name) => {
      const copy = markOfd(readFileSync(new URL(`./ofdrw/${name}.ofd`, import.meta.url)), words);
      expect(verifyOfd(copy, city.authority.trust, today).verdict).toBe("unsealed");
      expect(contentsOf(copy).flatMap((page) => all(page, "ImageObject")).length > 0).toBe(name !== "signed");
    },
  );

  it("shows the name of a seal whose picture is none of points", () => {
    const odd = testSealer("清安市人民政府", { picture: Buffer.from("PK") });
    const copy = markOfd(sealOfd(plainOfd, odd.sealer, places, today), words);
    const [last] = contentsOf(copy).slice(-1);
    const red = all(last!, "PathObject").filter((one) =>
      one.children.some(({ attributes }) => attributes.Value === "255 0 0"),
    );
    expect(red.some(({ attributes }) => attributes.Boundary?.endsWith(" 45 45"))).toBe(true);
    expect(validateOfd(copy)).toEqual([]);
  });
});

import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { nothingKnown } from "../rules/rule.ts";
import { FileRefused } from "./file-fault.ts";
import { judgeFile } from "./judge-file.ts";
import { limits } from "./limits.ts";

const refusal = (error: unknown) => {
  if (error instanceof FileRefused) return error.fault;
  throw error;
};
/** What becomes of a file read here; how long and large it may be is then only said by `limits`. */
const fate = (file: Uint8Array) =>
  judgeFile(file, nothingKnown).then(({ sheets }) => `${sheets.length} pages`, refusal);

const show = "BT /F 20 Tf 60 700 Td (notice 100) Tj ET";
const stream = (dictionary: string, data: Uint8Array | string) =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${data.length}>>\nstream\n`),
    Buffer.from(data),
    Buffer.from("\nendstream"),
  ]);

/** A page of a PDF without a table of objects, as a reader mends it; objects from 4 on are given. */
function pdf(objects: (string | Buffer)[], page = "/Contents 4 0 R", tree = "/Kids[3 0 R]/Count 1"): Uint8Array {
  const font = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 5 0 R>>>>";
  const all = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages${tree}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${font}${page}>>`,
    ...objects,
  ];
  const parts = all.flatMap((one, at) => [
    Buffer.from(`${at + 1} 0 obj\n`),
    Buffer.from(one),
    Buffer.from("\nendobj\n"),
  ]);
  return new Uint8Array(
    Buffer.concat([Buffer.from("%PDF-1.7\n"), ...parts, Buffer.from("trailer<</Root 1 0 R>>\n%%EOF\n")]),
  );
}

describe("a PDF that asks for too much", () => {
  it("is read where it asks for no more than any", async () => {
    expect(await fate(pdf([stream("", show)]))).toBe("1 pages");
  });

  it.each<[string, Uint8Array, string]>([
    [
      "a count of pages that are not there",
      pdf([stream("", show)], undefined, "/Kids[3 0 R]/Count 99999999"),
      "1 pages",
    ],
    [
      "a tree of pages that leads to itself",
      pdf([stream("", show)], undefined, "/Kids[2 0 R 2 0 R]/Count 4"),
      "no_text",
    ],
    [
      "a form that draws itself",
      pdf([stream("", `${show} /X Do`), stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "/X Do")]),
      "1 pages",
    ],
    [
      "lists within lists",
      pdf([`${"[".repeat(20_000)}${"]".repeat(20_000)}`, stream("", show)], "/Contents 5 0 R/A 4 0 R"),
      "1 pages",
    ],
    ["more marks than a page may have", pdf([stream("", "0 0 m 500 0 l S\n".repeat(limits.marks + 1))]), "too_complex"],
    [
      "a filter that nobody knows",
      pdf([stream("/Filter/Nothing", show), stream("", show)], "/Contents[4 0 R 5 0 R]"),
      "1 pages",
    ],
    ["a page as wide as a county", pdf([stream("", show)], "/MediaBox[0 0 9e9 9e9]/Contents 4 0 R"), "1 pages"],
    [
      "a damaged JPEG 2000 picture",
      pdf([stream("", `${show} /X Do`), stream("/Subtype/Image/Width 9/Height 9/Filter/JPXDecode", "no picture")]),
      "1 pages",
    ],
    [
      "a damaged JBIG2 picture",
      pdf([stream("", `${show} /X Do`), stream("/Subtype/Image/Width 9/Height 9/Filter/JBIG2Decode", "no picture")]),
      "1 pages",
    ],
  ])("by %s is read as far as it goes, or refused with the reason", async (_, file, expected) => {
    expect(await fate(file)).toBe(expected);
  });
});

const text =
  '<ofd:TextObject Boundary="20 20 99 9" Font="1" Size="5"><ofd:TextCode X="0" Y="5">通知</ofd:TextCode></ofd:TextObject>';
const content = (layer: string, more = "") =>
  `<ofd:Page>${more}<ofd:Content><ofd:Layer>${layer}</ofd:Layer></ofd:Content></ofd:Page>`;

/** A document of one page; its parts may be replaced. */
function ofd(parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const own = {
    "OFD.xml": "<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
    "Doc_0/Document.xml": '<ofd:Document><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages></ofd:Document>',
    "Doc_0/P.xml": content(text),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(own).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}
const document = (common: string, pages = '<ofd:Page ID="1" BaseLoc="P.xml"/>') =>
  `<ofd:Document><ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${pages}</ofd:Pages></ofd:Document>`;

describe("an OFD that asks for too much", () => {
  const cycle =
    '<ofd:Res><ofd:DrawParams><ofd:DrawParam ID="1" Relative="2"/><ofd:DrawParam ID="2" Relative="1"/></ofd:DrawParams></ofd:Res>';
  const entity = (kind: string) => `<!DOCTYPE a [<!ENTITY b ${kind}>]><ofd:Page>&b;</ofd:Page>`;

  it.each<[string, Uint8Array, string]>([
    ["a document like any other", ofd(), "1 pages"],
    ["other prefixes", ofd({ "Doc_0/P.xml": content(text).replaceAll("ofd:", "x:") }), "1 pages"],
    ["XML in UTF-16", ofd({ "Doc_0/P.xml": Buffer.from(`\ufeff${content(text)}`, "utf16le") }), "1 pages"],
    ["an entity of its own", ofd({ "Doc_0/P.xml": entity('"c"') }), "damaged"],
    ["an entity from elsewhere", ofd({ "Doc_0/P.xml": entity('SYSTEM "file:///etc/passwd"') }), "damaged"],
    [
      "a template that is the page itself",
      ofd({
        "Doc_0/Document.xml": document('<ofd:TemplatePage ID="2" BaseLoc="P.xml"/>'),
        "Doc_0/P.xml": content(text, '<ofd:Template TemplateID="2"/>'),
      }),
      "1 pages",
    ],
    [
      "drawing parameters based on each other",
      ofd({
        "Doc_0/Document.xml": document("<ofd:PublicRes>R.xml</ofd:PublicRes>"),
        "Doc_0/R.xml": cycle,
        "Doc_0/P.xml": content(
          `<ofd:PathObject DrawParam="1" Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 L 9 0</ofd:AbbreviatedData></ofd:PathObject>${text}`,
        ),
      }),
      "1 pages",
    ],
    [
      "blocks within blocks",
      ofd({ "Doc_0/P.xml": content(`${"<ofd:PageBlock>".repeat(300)}${"</ofd:PageBlock>".repeat(300)}`) }),
      "too_complex",
    ],
    [
      "a hundred thousand pages",
      ofd({ "Doc_0/Document.xml": document("", '<ofd:Page ID="1" BaseLoc="P.xml"/>'.repeat(100_000)) }),
      `${limits.pages} pages`,
    ],
    ["more marks than a page may have", ofd({ "Doc_0/P.xml": content(text.repeat(limits.marks + 2)) }), "too_complex"],
    [
      "distances without end",
      ofd({ "Doc_0/P.xml": content(text.replace('Y="5"', 'Y="5" DeltaX="g 999999999 1"')) }),
      "1 pages",
    ],
    [
      "a page that is missing",
      ofd({ "Doc_0/P.xml": "", "Doc_0/Document.xml": document("", '<ofd:Page BaseLoc="none.xml"/>') }),
      "no_text",
    ],
    [
      "a place outside of the package",
      ofd({ "Doc_0/Document.xml": document("", '<ofd:Page BaseLoc="../../../../etc/passwd"/>') }),
      "no_text",
    ],
  ])("by %s is read as far as it goes, or refused with the reason", async (_, file, expected) => {
    expect(await fate(file)).toBe(expected);
  });
});

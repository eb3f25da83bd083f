import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Block, DocumentContent, paperOf, plainText } from "../../contract/index.ts";
import { importWord } from "./import-word.ts";
import { wordFileLimit } from "./package.ts";
import { readWord } from "./read-word.ts";
import { writeWord } from "./write-word.ts";

const content = (body: Block[], more: object = {}) =>
  DocumentContent.parse({
    documentType: "circular",
    title: "沙原市财政局关于做好预算编制工作的通知",
    recipients: [{ kind: "text", name: "各县区财政局" }],
    ...more,
    body,
  });

const facts = {
  unitName: "沙原市财政局",
  documentNumber: "沙财发〔2026〕3号",
  printedOn: "2026-03-06",
};
const print = (written: DocumentContent) => writeWord(paperOf({ ...written, documentDate: "2026-03-05" }, facts));

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "word/document.xml": strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    ...more,
  });
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("Word files", () => {
  it("brings a document out to Word and back without losing an element", async () => {
    const written = content(
      [
        { type: "paragraph", text: "现将有关事项通知如下：" },
        { type: "heading", level: 1, text: "总体要求", runIn: false },
        { type: "heading", level: 2, text: "提高认识。", runIn: true },
        { type: "paragraph", text: "各单位要高度重视。" },
        { type: "heading", level: 3, text: "加强领导", runIn: false },
        { type: "heading", level: 4, text: "落实责任", runIn: false },
        {
          type: "table",
          rows: [
            {
              cells: [
                { text: "单位", header: true, rowspan: 2 },
                { text: "金额（万元）", header: true, colspan: 2 },
              ],
            },
            { cells: [{ text: "预算" }, { text: "决算" }] },
            { cells: [{ text: "财政局" }, { text: "100" }, { text: "98\n（见说明）" }] },
          ],
        },
        { type: "paragraph", text: "特此通知。" },
      ],
      { note: "此件公开发布", copyRecipients: [{ kind: "text", name: "市审计局" }], urgency: "urgent" },
    );
    const { content: read } = await readWord(await print(written));
    expect(read).toMatchObject({
      documentType: "circular",
      title: written.title,
      urgency: "urgent",
      recipients: written.recipients,
      copyRecipients: written.copyRecipients,
      signatures: ["沙原市财政局"],
      documentDate: "2026-03-05",
      note: "此件公开发布",
    });
    expect(plainText(read.body)).toBe(plainText(written.body));
    expect(read.body.map(({ type }) => type)).toEqual(written.body.map(({ type }) => type));
    expect(read.body.find(({ type }) => type === "table")).toMatchObject({
      rows: [{ cells: [{ rowspan: 2 }, { colspan: 2 }] }, { cells: [{ text: "预算" }, {}] }, {}],
    });
  });

  it("loses no character of any body on the way out and back", async () => {
    const words = fc
      .stringMatching(/^[一-龥A-Za-z0-9，、“”（）《》%<>&"' ]{1,30}$/)
      .map((text) => `文${text.trim()}字。`);
    const block: fc.Arbitrary<Block> = fc.oneof(
      words.map((text): Block => ({ type: "paragraph", text })),
      fc.record({
        type: fc.constant("heading" as const),
        level: fc.constantFrom(1, 2, 3, 4),
        text: words,
        runIn: fc.constant(false),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (body) => {
        const { content: read } = await readWord(await print(content(body)));
        expect(plainText(read.body)).toBe(plainText(content(body).body));
      }),
      { numRuns: 30 },
    );
  });

  it("reads headings numbered by Word itself by the look of their numbers", async () => {
    const level = (index: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/><w:pStyle w:val="x"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="1">${level(0, "chineseCountingThousand", "%1、")}${level(1, "decimal", "%2.")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const numbered = (depth: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';
    const file = docx(p("关于甲的通知") + numbered(0, "总体要求") + numbered(1, "加强领导"), {
      "word/numbering.xml": strToU8(numbering),
      "word/_rels/document.xml.rels": strToU8(rels),
    });
    const { content: read } = await readWord(file);
    expect(read.body).toEqual([
      { type: "heading", level: 1, text: "总体要求", runIn: false },
      { type: "heading", level: 3, text: "加强领导", runIn: false },
    ]);
  });

  it("takes tracked changes as accepted and says so", async () => {
    const changed = `<w:p><w:del w:id="1"><w:r><w:delText>旧文</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>新文如下。</w:t></w:r></w:ins></w:p>`;
    const { content: read, notices } = await readWord(docx(p("关于甲的通知") + changed));
    expect(plainText(read.body)).toBe("新文如下。");
    expect(notices.some(({ zh }) => zh.includes("修订"))).toBe(true);
  });

  it("answers junk with the reason", async () => {
    const fault = (file: Uint8Array) =>
      importWord(file).then(
        () => "read",
        (error) => error.fault,
      );
    expect(await fault(new Uint8Array())).toBe("not_docx");
    expect(await fault(strToU8("a plain text that calls itself .docx"))).toBe("not_docx");
    expect(await fault(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe("old_format");
    expect(await fault(zipSync({ "a.txt": strToU8("a") }))).toBe("not_docx");
    expect(await fault((await print(content([{ type: "paragraph", text: "文" }]))).subarray(0, 900))).toBe("damaged");
    expect(await fault(docx("<w:p><w:r>"))).toBe("damaged");
    for (const sign of ["&#1;", "&#xD800;", "\0"]) expect(await fault(docx(p(`甲${sign}乙`)))).toBe("damaged");
    expect(await fault(docx(p("机密★10年")))).toBe("classified");
    expect(await fault(new Uint8Array(wordFileLimit + 1))).toBe("too_large");
  });

  it("reads XML in UTF-16, and sees entities there too", async () => {
    const wide = (start: string) =>
      Buffer.from(`\ufeff${start}<w:document ${w}><w:body>${p("关于甲的通知")}</w:body></w:document>`, "utf16le");
    const file = (start: string) => docx("", { "word/document.xml": wide(start) });
    expect((await importWord(file("<?xml version='1.0' encoding='UTF-16'?>"))).content.title).toBe("关于甲的通知");
    await expect(importWord(file("<!DOCTYPE d [<!ENTITY a 'b'>]>"))).rejects.toMatchObject({ fault: "damaged" });
  });

  it("unpacks no bomb", async () => {
    const bomb = docx(p("文".repeat(7_000_000)));
    expect(bomb.byteLength).toBeLessThan(100_000);
    await expect(importWord(bomb)).rejects.toMatchObject({ fault: "too_large" });
    const many = docx(
      p("文"),
      Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`a${index}`, new Uint8Array()])),
    );
    await expect(importWord(many)).rejects.toMatchObject({ fault: "too_complex" });
  });

  it("expands no entity", async () => {
    const xml = `<!DOCTYPE d [<!ENTITY a "${"文".repeat(100)}">]><w:document ${w}><w:body>${p("&a;")}</w:body></w:document>`;
    await expect(importWord(zipSync({ "word/document.xml": strToU8(xml) }))).rejects.toMatchObject({
      fault: "damaged",
    });
  });

  it("gives up on elements nested without end", async () => {
    const depth = 200_000;
    const nested = docx("<w:sdt><w:sdtContent>".repeat(depth) + "</w:sdtContent></w:sdt>".repeat(depth));
    await expect(importWord(nested)).rejects.toMatchObject({ fault: "too_complex" });
  });
});

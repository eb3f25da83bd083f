import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DocumentContent, type PaperFacts, paperOf } from "../../contract/index.ts";
import { importWord } from "./import-word.ts";
import { writeWord } from "./write-word.ts";

const title = "沙原市人民政府关于进一步加强和规范政务信息化项目建设管理工作的通知";

const facts = { unitName: "沙原市人民政府", documentNumber: "沙政发〔2026〕3号", printedOn: null };

async function written(content: object = {}, more: Partial<PaperFacts> = {}) {
  const body = [{ type: "paragraph", text: "现将有关事项通知如下。" }];
  const draft = DocumentContent.parse({
    documentType: "circular",
    title,
    body,
    documentDate: "2026-03-05",
    ...content,
  });
  const file = await writeWord(paperOf(draft, { ...facts, ...more }));
  const files = unzipSync(new Uint8Array(file));
  const footers = Object.keys(files).filter((path) => /footer\d+\.xml$/.test(path));
  const text = (path: string) => strFromU8(files[path]!);
  return { file, document: text("word/document.xml"), settings: text("word/settings.xml"), footers: footers.map(text) };
}

describe("a Word file as it is written", () => {
  it("has 22 lines in the type area, and 28 characters on each without a grid that programs take for another", async () => {
    const { document } = await written();
    expect(document).not.toContain("w:docGrid w:type");
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(Math.floor(((225 / 25.4) * 1440) / 579)).toBe(22);
    const body = /<w:p>(?:(?!<w:p>).)*现将有关事项通知如下。/.exec(document)![0];
    const pitch = 16 * 20 + Number(/<w:spacing w:val="(-?\d+)"/.exec(body)![1]);
    expect(Math.floor(8844 / pitch)).toBe(28);
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toContain('<w:widowControl w:val="false"/>');
  });

  it("gives a mark a line that is higher than its characters", async () => {
    const { document } = await written();
    const mark = /<w:p>(?:(?!<w:p>).)*沙原市人民政府文件/.exec(document)![0];
    expect(Number(/w:line="(\d+)"/.exec(mark)![1])).toBeGreaterThan(Number(/<w:sz w:val="(\d+)"/.exec(mark)![1]) * 10);
  });

  it("has a red line as wide as the type area, the signer at a character from its end", async () => {
    const { document } = await written({ documentType: "request" }, { signerName: "王小明" });
    const number = /<w:p>(?:(?!<w:p>).)*沙政发〔2026〕3号/.exec(document)![0];
    expect(number).toContain('w:color="FF0000"');
    expect(number).not.toContain("<w:ind ");
    // The number a character from the left, the label where the name at the right leaves it room.
    expect(number).toContain('<w:tab w:val="left" w:pos="316"/><w:tab w:val="left" w:pos="6317"/>');
  });

  it("has lines of the imprint as wide as the type area, and reads them back", async () => {
    const { file, document } = await written(
      { copyRecipients: [{ kind: "text", name: "市委办公室" }] },
      { printedOn: "2026-03-06" },
    );
    expect(document).toMatch(/<w:tblpPr[^>]*w:tblpYSpec="bottom"/);
    expect(document).toContain('<w:tblW w:type="dxa" w:w="8844"/>');
    expect((await importWord(file)).content).toMatchObject({
      copyRecipients: [{ kind: "text", name: "市委办公室" }],
      body: [{ type: "paragraph", text: "现将有关事项通知如下。" }],
    });
  });

  it("hangs the lines of an attachment's name below its first character", async () => {
    const attachments = ["项目申报表", "任务分工表"].map((name) => ({ fileId: crypto.randomUUID(), name }));
    const { document } = await written({ attachments });
    const indent = (text: string) => new RegExp(`<w:ind ([^>]*)/>(?:(?!<w:p>).)*${text}`).exec(document)![1];
    expect(indent("附件：1")).toBe('w:left="1920" w:hanging="1280"');
    expect(indent("2\\.任务分工表")).toBe('w:left="1920" w:hanging="320"');
  });

  it("turns the sheets of a table that lies, and leaves the page number where upright pages have it", async () => {
    const table = { type: "table", lies: true, rows: [{ cells: [{ text: "单位" }] }] };
    const { document, footers } = await written({ body: [table] });
    const sections = document.match(/<w:pgSz [^>]*>/g)!;
    expect(sections.map((size) => size.includes("landscape"))).toEqual([false, true, false]);
    expect(document).toMatch(
      /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/><w:pgMar w:top="1588" w:right="2098"/,
    );
    const turned = footers.filter((footer) => footer.includes('vert="vert"'));
    expect(turned.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)![1])).toEqual(["right", "left"]);
  });

  it("has the unit's name in Mongolian beside the mark, in columns that run down, and Mongolian in a font of its own", async () => {
    const unitName = "ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠥᠪᠡᠷᠲᠡᠭᠡᠨ ᠵᠠᠰᠠᠬᠤ ᠣᠷᠤᠨ沙原旗人民政府";
    const { document, file } = await written({}, { unitName });
    const mark = /<w:p>(?:(?!<w:p>).)*沙原旗人民政府文件/.exec(document)![0];
    expect(mark).not.toContain("ᠮᠣᠩᠭᠣᠯ");
    expect(document.match(/vert="vert"/g)!.length).toBeGreaterThan(1);
    expect(document).toMatch(/w:ascii="Mongolian Baiti"(?:(?!<w:r>).)*ᠮᠣᠩᠭᠣᠯ/);
    expect((await importWord(file)).content.signatures).toEqual([unitName]);
  });

  it("has the columns of the printed table", async () => {
    const cells = ["序号", "建设内容和年度主要任务"].map((text) => ({ text, header: true }));
    const { document } = await written({ body: [{ type: "table", rows: [{ cells }] }] });
    const [narrow = 0, wide = 0] = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(Math.abs(narrow + wide - 8844)).toBeLessThan(3);
    expect(narrow).toBeLessThan(wide / 2);
  });

  it("keeps a row of a table on one page", async () => {
    const table = { type: "table", rows: [{ cells: [{ text: "单位" }] }] };
    const { document } = await written({ body: [table] });
    expect(document).toContain("<w:cantSplit/>");
  });

  it("has page numbers at the outer side, and none on the first page of a letter", async () => {
    const circular = await written();
    expect(circular.settings).toContain("w:evenAndOddHeaders");
    expect(circular.footers.filter((footer) => footer.includes('w:val="right"'))).toHaveLength(1);
    expect(circular.footers.filter((footer) => footer.includes('w:val="left"'))).toHaveLength(1);
    const letter = await written({ documentType: "letter" });
    expect(letter.document).toContain("w:titlePg");
    expect(letter.footers.filter((footer) => !footer.includes("PAGE"))).toHaveLength(1);
  });

  it("divides a long title as the printed page does, and it is read back as one", async () => {
    const { file, document } = await written();
    expect(document).toMatch(/规范<\/w:t>|加强<\/w:t>|政务信息化<\/w:t>/);
    expect((await importWord(file)).content.title).toBe(title);
  });
});

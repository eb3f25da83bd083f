import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DocumentContent } from "../../contract/index.ts";
import { importWord } from "./import-word.ts";
import { writeWord } from "./write-word.ts";

const title = "沙原市人民政府关于进一步加强和规范政务信息化项目建设管理工作的通知";

async function written(isLetter: boolean) {
  const body = [{ type: "paragraph", text: "现将有关事项通知如下。" }];
  const file = await writeWord({
    content: DocumentContent.parse({ documentType: isLetter ? "letter" : "circular", title, body }),
    isLetter,
    issuerName: "沙原市人民政府",
    documentNumber: "沙政发〔2026〕3号",
    signerName: "",
    isUpward: false,
    signatures: ["沙原市人民政府"],
    documentDate: "2026-03-05",
    printing: null,
  });
  const files = unzipSync(new Uint8Array(file));
  const footers = Object.keys(files).filter((path) => /footer\d+\.xml$/.test(path));
  const text = (path: string) => strFromU8(files[path]!);
  return { file, document: text("word/document.xml"), settings: text("word/settings.xml"), footers: footers.map(text) };
}

describe("a Word file as it is written", () => {
  it("has the grid of 22 lines and 28 characters in the type area", async () => {
    const { document } = await written(false);
    expect(document).toMatch(/<w:docGrid[^>]*w:type="linesAndChars"/);
    expect(document).toMatch(/<w:docGrid[^>]*w:linePitch="579"/);
    expect(document).toMatch(/<w:docGrid[^>]*w:charSpace="-860"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
  });

  it("has page numbers at the outer side, and none on the first page of a letter", async () => {
    const circular = await written(false);
    expect(circular.settings).toContain("w:evenAndOddHeaders");
    expect(circular.footers.filter((footer) => footer.includes('w:val="right"'))).toHaveLength(1);
    expect(circular.footers.filter((footer) => footer.includes('w:val="left"'))).toHaveLength(1);
    const letter = await written(true);
    expect(letter.document).toContain("w:titlePg");
    expect(letter.footers.filter((footer) => !footer.includes("PAGE"))).toHaveLength(1);
  });

  it("divides a long title as the printed page does, and it is read back as one", async () => {
    const { file, document } = await written(false);
    expect(document).toMatch(/规范<\/w:t>|加强<\/w:t>|政务信息化<\/w:t>/);
    expect((await importWord(file)).content.title).toBe(title);
  });
});

import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { plainText } from "../../contract/index.ts";
import { readWord } from "./read-word.ts";

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

const docx = (body: string, more: Record<string, Uint8Array> = {}, path = "word/document.xml") =>
  zipSync({
    "[Content_Types].xml": strToU8(types),
    [path]: strToU8(`<w:document ${spaces}><w:body>${body}</w:body></w:document>`),
    ...more,
  });

const p = (text: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const centred = (text: string) => p(text, '<w:jc w:val="center"/>');
const right = (text: string) => p(text, '<w:jc w:val="right"/>');
const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;

const title = "沙原市财政局关于做好预算编制工作的通知";
const head = [centred(title), p("各县区财政局：")].join("");
const tail = [right("沙原市财政局"), right("2026年3月5日")].join("");
const read = async (body: string, more?: Record<string, Uint8Array>, path?: string) => readWord(docx(body, more, path));
const textOf = async (body: string) => plainText((await read(body)).content.body);

describe("Word files as offices write them", () => {
  it("have their head in a table: mark, number and signer are left out, the title is found", async () => {
    const tables = table(["沙原市财政局文件"], ["沙财发〔2026〕3号", "签发人：王小明"]);
    const { content, notices } = await read(tables + head + p("现将有关事项通知如下。") + tail);
    expect(content.title).toBe(title);
    expect(content.recipients).toEqual([{ kind: "text", name: "各县区财政局" }]);
    expect(plainText(content.body)).not.toContain("签发人");
    expect(notices.some(({ zh }) => zh.includes("版头"))).toBe(true);
  });

  it("have 版记 in a table: copies are found, the printing line is left out", async () => {
    const imprint = table(["抄送：市审计局，市统计局。"], ["沙原市财政局办公室", "2026年3月6日印发"]);
    const { content } = await read(head + p("现将有关事项通知如下。") + tail + imprint);
    expect(content.copyRecipients.map(({ name }) => name)).toEqual(["市审计局", "市统计局"]);
    expect(content.body.some(({ type }) => type === "table")).toBe(false);
    expect(content.documentDate).toBe("2026-03-05");
  });

  it("keep a table of the text, though it follows the date of an attachment", async () => {
    const { content } = await read(
      head + p("现将有关事项通知如下。") + tail + p("附件") + table(["项目", "金额"], ["政务云", "100"]),
    );
    expect(content.attachments).toMatchObject([{ body: [{ type: "table" }] }]);
  });

  it("hold tracked changes: what was deleted is gone, what was inserted stays", async () => {
    const changed =
      '<w:p><w:r><w:t>请于</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>三月</w:delText></w:r></w:del>' +
      '<w:ins w:id="2" w:author="a"><w:r><w:t>四月</w:t></w:r></w:ins><w:r><w:t>底前报送。</w:t></w:r></w:p>';
    expect(await textOf(head + changed)).toBe("请于四月底前报送。");
  });

  it("hold fields: what they show is kept, their instructions are not", async () => {
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "yyyy年" </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2026年</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
      "<w:r><w:t>起施行。</w:t></w:r></w:p>";
    expect(await textOf(head + field)).toBe("2026年起施行。");
  });

  it("hold text boxes: their text is kept once, in both ways of writing them", async () => {
    const box = p("框内文字。");
    const shape =
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${box}</w:txbxContent></wps:txbx></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>` +
      "</mc:AlternateContent></w:r></w:p>";
    expect((await textOf(head + p("正文。") + shape)).match(/框内文字。/g)).toHaveLength(1);
  });

  it("hold text boxes in the newer form alone: their text is kept, and its place is to be looked at", async () => {
    const box = `<w:txbxContent>${p("联系人：王小明")}</w:txbxContent>`;
    const drawing = `<w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing>`;
    const alternative = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice></mc:AlternateContent>`;
    const { content, notices } = await read(`${head + p("请按时报送。")}<w:p><w:r>${alternative}</w:r></w:p>`);
    expect(plainText(content.body)).toContain("联系人：王小明");
    expect(notices.map(({ zh }) => zh).join("")).toContain("文本框");
  });

  it("hold words in simple fields, over rubies and in lines of their own: all are kept", async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const field = `<w:fldSimple w:instr=" DOCPROPERTY 年度 ">${run("2026年")}</w:fldSimple>`;
    const ruby = `<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt>${run("yù")}</w:rt><w:rubyBase>${run("预算")}</w:rubyBase></w:ruby></w:r>`;
    const line = `<w:p>${field}${ruby}${run("编制")}<w:r><w:cr/><w:t>另行通知。</w:t></w:r></w:p>`;
    expect(await textOf(head + line)).toBe("2026年预算编制\n另行通知。");
  });

  it("name pictures that are not in the file, or of another kind: the rest is read, and they are told", async () => {
    const picture =
      '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId1"/></w:drawing></w:r></w:p>';
    const inline = picture.replace(
      /(<a:blip.*\/>)/,
      '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>$1</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>',
    );
    const relations = strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.emf"/></Relationships>',
    );
    const more = { "word/_rels/document.xml.rels": relations, "word/media/image1.emf": strToU8("emf") };
    const { content, notices } = await read(head + p("见下图。") + inline, more);
    expect(plainText(content.body)).toBe("见下图。");
    expect(notices.map(({ zh }) => zh).join("")).toContain("图片不是 PNG 或者 JPEG");
  });

  it("hold formulas, charts, other files, and words at the top of pages: each is told", async () => {
    const chart =
      '<w:p><w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r="a"/></w:drawing></w:r></w:p>';
    const formula =
      '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>';
    const object =
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed"/></w:object></w:r></w:p>';
    const margin = (text: string) => strToU8(`<w:hdr ${spaces}>${p(text)}</w:hdr>`);
    const told = async (header: string) =>
      (await read(head + chart + formula + object, { "word/header1.xml": margin(header) })).notices
        .map(({ zh }) => zh)
        .join("");
    expect(await told("内部资料 注意保存")).toMatch(/公式.*图表.*嵌入的文件.*页眉/);
    expect(await told("— 1 —")).not.toContain("页眉");
  });

  it("divide tables finer than they look: cells go over the columns that are there", async () => {
    const wide = (text: string, span: number) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(text)}</w:tc>`;
    const rows = [wide("项目", 30) + wide("金额", 40), wide("合计", 70)]
      .map((cells) => `<w:tr>${cells}</w:tr>`)
      .join("");
    const { content } = await read(`${head}<w:tbl>${rows}</w:tbl>`);
    expect(content.body).toMatchObject([
      {
        type: "table",
        rows: [{ cells: [{ text: "项目" }, { text: "金额" }] }, { cells: [{ text: "合计", colspan: 2 }] }],
      },
    ]);
  });

  it("hold more text than a document may: that is said, not that they are damaged", async () => {
    const file = head + p("字".repeat(19_000)).repeat(27);
    await expect(read(file)).rejects.toMatchObject({ fault: "too_large" });
  });

  it("merge cells over rows and columns", async () => {
    const merged =
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>表头</w:t></w:r></w:p></w:tc></w:tr>' +
      '<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>' +
      "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>" +
      "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    const { content } = await read(head + p("见下表。") + merged);
    const [, found] = content.body;
    expect(found).toMatchObject({
      rows: [
        { cells: [{ text: "表头", colspan: 2 }] },
        { cells: [{ text: "甲", rowspan: 2 }, { text: "1" }] },
        { cells: [{ text: "2" }] },
      ],
    });
  });

  it("turn pages for a wide table: it lies, and those on upright pages do not", async () => {
    const section = (size: string) => `<w:p><w:pPr><w:sectPr><w:pgSz ${size}/></w:sectPr></w:pPr></w:p>`;
    const [upright, turned] = [section('w:w="11906" w:h="16838"'), section('w:w="16838" w:h="11906"')];
    const tables = table(["甲"]) + upright + table(["乙"]) + turned + table(["丙"]);
    const { content } = await read(head + p("见下表。") + tables);
    const found = content.body.filter((block) => block.type === "table");
    expect(found.map(({ lies }) => lies)).toEqual([undefined, true, undefined]);
  });

  it("name their main part otherwise, as Office on the web does", async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/></Relationships>';
    const { content } = await read(head + p("正文。"), { "_rels/.rels": strToU8(rels) }, "word/document2.xml");
    expect(content.title).toBe(title);
  });

  it("divide a title by spaces and lines, and write the date in Chinese numerals with spaces", async () => {
    const divided = centred("沙 原 市 财 政 局") + centred("关于做好预算编制工作的通知");
    const { content } = await read(
      divided + p("各县区财政局：") + p("正文。") + right("沙原市财政局") + right("二○二六年 三月 五日"),
    );
    expect(content.title).toBe(title);
    expect(content.documentDate).toBe("2026-03-05");
  });

  it("count in 附件 as the text names them, also where each stands on a line of its own", async () => {
    const names = [p("附件：1.任务分解表"), p("　　　2.项目清单"), p("　　　3.联系表")].join("");
    const { attachmentNames } = await read(head + p("正文。") + names + tail);
    expect(attachmentNames).toEqual(["任务分解表", "项目清单", "联系表"]);
  });
});

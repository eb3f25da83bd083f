import { strToU8, zipSync } from "fflate";

/** Small real files of the kinds that offices send, for tests. */

const openXml = (main: string, contentType: string) =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${contentType}"/></Types>`,
    ),
    [main]: strToU8("<x/>"),
  });

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** A compound file with these streams in its directory, which lies in sector 1 after the allocation table. */
function compound(streams: readonly string[], classId = "00".repeat(16)): Uint8Array {
  const file = Buffer.alloc(512 * 4);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0xfffffffe, 68);
  file.writeUInt32LE(0, 76);
  [0xfffffffd, 2, 0xfffffffe].forEach((next, sector) => {
    file.writeUInt32LE(next, 512 + sector * 4);
  });
  ["Root Entry", ...streams].forEach((name, at) => {
    const entry = 1024 + at * 128;
    file.write(name, entry, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, entry + 64);
    if (at === 0) Buffer.from(classId, "hex").copy(file, entry + 80);
  });
  return file;
}

const text = (words: string) => Buffer.from(words);
const hex = (digits: string) => Buffer.from(digits, "hex");

export const samples = {
  pdf: text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
  docx: openXml("word/document.xml", word),
  docm: openXml("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
  xlsx: openXml("xl/workbook.xml", sheet),
  ofd: zipSync({ "OFD.xml": text("<ofd:OFD/>"), "Doc_0/Document.xml": text("<ofd:Document/>") }),
  zip: zipSync({ "说明.txt": text("说明") }),
  jar: zipSync({ "META-INF/MANIFEST.MF": text("Manifest-Version: 1.0\n") }),
  doc: compound(["1Table", "CompObj", "ObjectPool", "WordDocument"]),
  xls: compound(["Workbook"]),
  ppt: compound(["PowerPoint Document"]),
  wps: compound(["WpsContent"]),
  msi: compound(["Property"], "84100c0000000000c000000000000046"),
  png: hex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000" +
      "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082",
  ),
  exe: Buffer.concat([text("MZ"), Buffer.alloc(200)]),
  elf: Buffer.concat([hex("7f454c46020101000000000000000000"), Buffer.alloc(100)]),
  script: text("#!/bin/sh\necho hello\n"),
  html: text("<!DOCTYPE html><script>alert(1)</script>"),
  txt: text("关于召开全市电子政务工作会议的通知\n"),
  gbk: hex("b9d8d3dad5d9bfaac8abcad0b5e7d7d3d5fecef1b9a4d7f7bbe1d2e90a"),
  utf16: Buffer.concat([hex("fffe"), Buffer.from("会议纪要", "utf16le")]),
  startsLikeBitmap: text("BM25 排序算法说明"),
  xml: text('<?xml version="1.0" encoding="UTF-8"?><目录/>'),
  noise: Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 73) % 256)),
};

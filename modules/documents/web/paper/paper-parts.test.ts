import { expect, test } from "vitest";
import { DocumentContent } from "../../contract/index.ts";
import { issuerMark, noteOf, printedOn, signatures } from "./paper-parts.ts";

const content = (part: object) => DocumentContent.parse({ documentType: "circular", ...part });

test("the mark is the issuer's name and 文件, of a letter the name alone, or what was written", () => {
  expect(issuerMark(content({}), "云州市人民政府")).toBe("云州市人民政府文件");
  expect(issuerMark(content({ documentType: "letter" }), "云州市人民政府")).toBe("云州市人民政府");
  expect(issuerMark(content({ issuerMark: "云州市人民政府令" }), "云州市人民政府")).toBe("云州市人民政府令");
});

test("without signatures of its own a document is signed by all its issuers, the leading one first", () => {
  const jointIssuers = [{ unitId: "01912345-0000-7000-8000-000000000001", name: "市公安局" }];
  expect(signatures(content({ jointIssuers }), "市财政局")).toEqual(["市财政局", "市公安局"]);
});

test("the note says whom to call", () => {
  const contact = { name: "张三", phone: "0472-1234567" };
  expect(noteOf(content({ note: "此件公开发布", contact }))).toBe("此件公开发布；联系人：张三，联系电话：0472-1234567");
  expect(noteOf(content({}))).toBe("");
});

test("the day of printing is counted in Beijing", () => {
  expect(printedOn({ dispatchedAt: null, registeredAt: "2026-03-01T16:30:00Z" })).toBe("2026-03-02");
  expect(printedOn({ dispatchedAt: null, registeredAt: null })).toBeNull();
});

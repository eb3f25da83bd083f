import { countPages, typeset } from "@tz/typeset";
import { describe, expect, it, test } from "vitest";
import { DocumentContent } from "./content.ts";
import { issuerMark, noteOf, paperOf, signatures } from "./paper-of.ts";

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

const facts = { unitName: "清安市人民政府", documentNumber: null, printedOn: null };
const joint = [{ unitId: "01912345-0000-7000-8000-000000000001", name: "清安市监察委员会" }];

describe("the printed form", () => {
  it("has a mark and a form after the type of document", () => {
    const paper = (part: object) => paperOf(content(part), facts);
    expect(paper({})).toMatchObject({ form: "standard", mark: { units: ["清安市人民政府"], suffix: "文件" } });
    expect(paper({ documentType: "letter" })).toMatchObject({ form: "letter", mark: { suffix: "" } });
    expect(paper({ documentType: "order" })).toMatchObject({ form: "order", mark: { suffix: "令" } });
    expect(paper({ documentType: "minutes" })).toMatchObject({ form: "minutes", mark: { suffix: "会议纪要" } });
    expect(paper({ jointIssuers: joint }).mark.units).toEqual(["清安市人民政府", "清安市监察委员会"]);
    expect(paper({ issuerMark: "中共清安市委文件" }).mark).toEqual({ units: ["中共清安市委文件"], suffix: "" });
  });

  it("shows the signer of a paper that goes up: who signed, before that who is to sign", () => {
    const signer = { personId: "01912345-0000-7000-8000-000000000002", name: "王建国" };
    const request = content({ documentType: "request", signer });
    expect(paperOf(request, facts)).toMatchObject({ goesUp: true, signers: ["王建国"] });
    expect(paperOf(request, { ...facts, signerName: "李明" }).signers).toEqual(["李明"]);
    expect(paperOf(content({}), facts).goesUp).toBe(false);
  });

  it("counts headings and sets a run-in heading and its paragraph on one line", () => {
    const body = [
      { type: "heading", level: 1, text: "总体要求" },
      { type: "heading", level: 2, text: "指导思想。", runIn: true },
      { type: "paragraph", text: "坚持统筹。" },
      { type: "paragraph", text: "各单位落实。" },
    ];
    expect(paperOf(content({ body }), facts).body).toMatchObject([
      { type: "heading", number: "一、", text: "总体要求" },
      { type: "heading", number: "（一）", runIn: "坚持统筹。" },
      { type: "paragraph", text: "各单位落实。" },
    ]);
  });

  it("under the mark of an order has its number alone", () => {
    const order = { ...facts, documentNumber: "清安市人民政府令第12号" };
    expect(paperOf(content({ documentType: "order" }), order).documentNumber).toBe("第12号");
    expect(paperOf(content({}), { ...facts, documentNumber: "清政发〔2026〕12号" }).documentNumber).toBe(
      "清政发〔2026〕12号",
    );
  });

  it("of any content can be set", () => {
    expect(countPages(typeset(paperOf(content({}), facts)))).toBeGreaterThan(0);
  });
});

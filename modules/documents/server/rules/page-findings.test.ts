import { describe, expect, it } from "vitest";
import { DocumentContent } from "../../contract/index.ts";
import { pageFindings } from "./page-findings.ts";

const content = (change: object) =>
  DocumentContent.parse({
    documentType: "circular",
    title: "沙原市财政局关于做好预算编制工作的通知",
    recipients: [{ kind: "text", name: "市直各部门" }],
    body: [{ type: "paragraph", text: "现将有关事项通知如下。" }],
    documentDate: "2026-03-05",
    ...change,
  });

const found = (change: object) =>
  pageFindings(content(change), "沙原市财政局").map(({ rule, severity, place }) => [rule, severity, place]);

const paragraph = (text: string) => ({ type: "paragraph", text });

describe("the pages and the wording of a draft", () => {
  it.each(["circular", "request", "letter", "minutes", "order"])("a proper %s has no finding", (documentType) => {
    expect(found({ documentType })).toEqual([]);
  });

  it("words that are mistyped, marks without their other half and wrong dates are told at their block", () => {
    const body = [
      paragraph("现将有关事项通知如下。"),
      paragraph("认真布署各项工作。"),
      { type: "heading", level: 1, text: "落实“放管服改革" },
      paragraph("于2026年2月30日前报送。"),
    ];
    expect(found({ body })).toEqual([
      ["T2", "warn", { element: "body", index: 3 }],
      ["T4", "warn", { element: "body", index: 2 }],
      ["T6", "warn", { element: "body", index: 1 }],
    ]);
  });

  it("recipients that leave the first page without text go to the foot, so that the page still shows some", () => {
    const names = Array.from({ length: 90 }, (_, index) => ({ kind: "text", name: `沙原市第${index + 1}街道办事处` }));
    expect(found({ recipients: names })).toEqual([]);
  });

  it("an empty draft and one too long to be set at once are not judged", () => {
    expect(found({ title: "", recipients: [], body: [] })).toEqual([]);
    expect(found({ body: Array.from({ length: 60 }, () => paragraph("布署".repeat(1000))) })).toEqual([]);
  });
});

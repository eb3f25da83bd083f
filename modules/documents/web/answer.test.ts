import { expect, test } from "vitest";
import { answerToPaper, type PaperFromOutside } from "./answer.ts";

const education = { id: "0198b6a0-0000-7000-8000-000000000001", name: "清晏市教育局", state: "active" as const };
const paper = {
  title: "清晏市教育局关于申请追加维修经费的请示",
  documentNumber: "清教〔2026〕15号",
  documentType: "request" as const,
  senderName: education.name,
};

test("the answer to a request that came on paper is a 批复 to its sender, and names what it answers", () => {
  const { documentType, recipients, relations } = answerToPaper(paper, [education]);
  expect(documentType).toBe("reply");
  expect(recipients).toEqual([{ kind: "unit", unitId: education.id, name: education.name }]);
  expect(relations).toEqual([
    { type: "reply", documentId: null, title: paper.title, documentNumber: paper.documentNumber },
  ]);
});

test("a sender outside the directory, or one that was abolished, is answered by its name alone", () => {
  const abolished = { ...education, state: "abolished" as const };
  for (const units of [[], [abolished]])
    expect(answerToPaper(paper, units).recipients).toEqual([{ kind: "text", name: education.name }]);
});

test("anything but a request is answered by a letter; where the type was left open, the title says it", () => {
  const typeOf = (more: Partial<PaperFromOutside>) => answerToPaper({ ...paper, ...more }, []).documentType;
  expect(typeOf({ documentType: "letter" })).toBe("letter");
  expect(typeOf({ documentType: null })).toBe("reply");
  expect(typeOf({ documentType: null, title: "关于商请提供资料的来信" })).toBe("letter");
});

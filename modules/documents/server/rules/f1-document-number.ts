import { type DocumentType, documentNumberPattern, runningNumberPattern, wordsOf } from "../../contract/index.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

/** What looks like a document number: a code in Chinese, a year in brackets of any kind, a number. */
const candidate = /\p{Script=Han}{2,12}[[［(（【〔]\d{2,4}[\]］)）】〕]\s*第?\s*\d+\s*号/gu;

/** Document numbers, its own and those it cites, are written 发〔2026〕1号. */
export const f1: Rule = {
  id: "F1",
  article: "GB/T 9704-2012 7.2.5",
  check({ content, facts }) {
    const found: Fault[] = [];
    const { documentNumber } = facts;
    if (documentNumber !== null && !isOwnForm(documentNumber, content.documentType))
      found.push(malformed("block", { element: "documentNumber" }, documentNumber));
    content.body.forEach((block, index) => {
      if (block.type === "table") return;
      for (const cited of malformedIn(wordsOf(block))) found.push(malformed("warn", { element: "body", index }, cited));
    });
    return found;
  },
};

/** Orders and minutes may run on over the years. */
const runsOn = new Set<DocumentType>(["order", "minutes"]);

const isOwnForm = (number: string, type: DocumentType) =>
  documentNumberPattern.test(number) || (runsOn.has(type) && runningNumberPattern.test(number));

function malformedIn(text: string): string[] {
  return [...text.matchAll(candidate)].map(([match]) => match).filter((match) => !documentNumberPattern.test(match));
}

const malformed = (severity: Fault["severity"], place: Fault["place"], number: string) =>
  fault(
    severity,
    place,
    [`发文字号“${number}”不规范。`, `The document number “${number}” is not in the standard form.`],
    [
      "年份用全称、加六角括号〔〕，序号不编虚位、不加“第”，末尾加“号”，如“×政发〔2026〕1号”。",
      "Full year in hexagonal brackets 〔〕, number without zeros or 第, ending in 号.",
    ],
  );

import type { RuleContext } from "./context.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

/** The number is the leading organ's; the date of a joint paper is the day the last of its leaders signed. */
export const x27: Rule = {
  id: "X27",
  article: "条例第九条（五）、（十二）",
  check: (context) => [...foreignNumber(context), ...wrongDate(context)],
};

function foreignNumber({ facts, issuer }: RuleContext): Fault[] {
  const { documentNumber } = facts;
  if (documentNumber === null || issuer.documentCode === null || documentNumber.includes(issuer.documentCode))
    return [];
  return [
    fault(
      "block",
      { element: "documentNumber" },
      [
        `发文字号“${documentNumber}”应当用主办机关代字“${issuer.documentCode}”。`,
        `The number ${documentNumber} must bear the leading organ's code ${issuer.documentCode}.`,
      ],
      ["改用主办机关的号簿编号。", "Take the number from the leading organ's series."],
    ),
  ];
}

function wrongDate({ content, facts, issuers }: RuleContext): Fault[] {
  const last = facts.signedOn.toSorted().at(-1);
  if (issuers.length < 2 || last === undefined || content.documentDate === null || content.documentDate === last)
    return [];
  return [
    fault(
      "block",
      { element: "documentDate" },
      [
        `联合行文的成文日期应当是最后签发机关负责人签发的日期 ${last}。`,
        `The date of a joint paper is the day the last leader signed: ${last}.`,
      ],
      [`成文日期改为 ${last}。`, `Change the date to ${last}.`],
    ),
  ];
}

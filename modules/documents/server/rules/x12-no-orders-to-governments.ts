import { wordsOf } from "../../contract/index.ts";
import type { Addressee, RuleContext } from "./context.ts";
import { isGeneralOffice, isPrincipal, leads, tierOf } from "./organs.ts";
import { type Fault, fault, listNames, type Rule } from "./rule.ts";

const orders = /(必须|务必|责令|限期|严禁|请(你|各)(县|市|区|旗)[^。\n]{0,20}(严格|认真)(执行|落实|遵照))/;

/**
 * Only general offices write to lower party committees and governments in their organ's name; departments give them no
 * orders.
 */
export const x12: Rule = {
  id: "X12",
  article: "条例第十六条（二）",
  check(context) {
    const { issuer, facts, content } = context;
    if (isPrincipal(issuer) || isGeneralOffice(issuer, facts.organs)) return [];
    const lower = context.recipients.filter((recipient) => isLowerGovernment(context, recipient));
    if (lower.length === 0) return [];
    return content.documentType === "letter" ? ordersInLetter(context) : [wrongType(lower)];
  },
};

function isLowerGovernment({ issuer }: RuleContext, { organ }: Addressee): boolean {
  return organ !== undefined && leads(organ) && tierOf(organ) < tierOf(issuer);
}

function wrongType(lower: readonly Addressee[]): Fault {
  const names = listNames(lower.map(({ name }) => name));
  return fault(
    "block",
    { element: "recipients", index: lower[0]!.index },
    [
      `除办公厅（室）根据授权外，部门不得向下级党委、政府发布指令性公文：${names.zh}。`,
      `Only a general office may, when authorised, direct lower party committees and governments: ${names.en}.`,
    ],
    [
      "报请本级党委、政府（办公厅、室）行文，或者改用“函”商洽，或者改为主送下级相关部门。",
      "Have the own government or its office issue it, write a letter (函), or address the departments there.",
    ],
  );
}

function ordersInLetter({ content }: RuleContext): Fault[] {
  return content.body.flatMap((block, index) => {
    const found = block.type === "table" ? undefined : orders.exec(wordsOf(block))?.[0];
    if (found === undefined) return [];
    return [
      fault(
        "human",
        { element: "body", index },
        [
          `部门不得在公文中向下级党委、政府提出指令性要求，文中有“${found}”。`,
          `A department gives lower governments no orders; the text says “${found}”.`,
        ],
        [
          "改为商洽、建议的语气；并非对下级党委、政府提要求的，写明理由。",
          "Ask or suggest instead; if it is no demand on them, state why.",
        ],
      ),
    ];
  });
}

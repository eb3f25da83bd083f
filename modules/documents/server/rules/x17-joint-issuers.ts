import type { RuleContext } from "./context.ts";
import { gradeOf, sideOf } from "./organs.ts";
import { type Fault, fault, listNames, type Rule } from "./rule.ts";

/**
 * Joint issuers are of one level; what lies within the party's or the government's own duty is not issued jointly by
 * both.
 */
export const x17: Rule = {
  id: "X17",
  article: "条例第十七条",
  check: (context) =>
    context.issuers.length < 2 ? [] : [...unequal(context), ...bothSides(context), ...namedTwice(context)],
};

function unequal({ issuers }: RuleContext): Fault[] {
  const [lead, ...others] = issuers;
  const different = others.filter((organ) => gradeOf(organ) !== gradeOf(lead!));
  if (different.length === 0) return [];
  const names = listNames(different.map(({ name }) => name));
  return [
    fault(
      "block",
      { element: "jointIssuers", index: others.indexOf(different[0]!) },
      [
        `联合行文的机关应当同级，${names.zh}与${lead!.name}不同级。`,
        `Joint issuers are of one level; ${names.en} and ${lead!.name} are not.`,
      ],
      ["删去不同级的机关，改为会签或者抄送。", "Remove them; let them countersign or copy them."],
    ),
  ];
}

function bothSides({ issuers, facts }: RuleContext): Fault[] {
  const sides = new Set(issuers.map((organ) => sideOf(organ, facts.organs)));
  if (!sides.has("party") || !sides.has("government")) return [];
  return [
    fault(
      "human",
      { element: "jointIssuers" },
      [
        "属于党委、政府各自职权范围内的工作，不得联合行文。",
        "What lies within the party committee's or the government's own duty is not issued jointly by both.",
      ],
      ["写明须由党政机关联合行文的理由；否则分别行文。", "State why both must issue it, or issue separately."],
    ),
  ];
}

function namedTwice({ issuers }: RuleContext): Fault[] {
  const [lead, ...others] = issuers;
  const index = others.findIndex(({ id }) => id === lead!.id);
  if (index === -1) return [];
  return [
    fault(
      "block",
      { element: "jointIssuers", index },
      [`主办机关“${lead!.name}”不必再列为联合发文机关。`, `${lead!.name} leads and is not listed again.`],
      ["从联合发文机关中删去。", "Remove it from the joint issuers."],
    ),
  ];
}

import type { Addressee, RuleContext } from "./context.ts";
import { leadersOf, standsFor } from "./organs.ts";
import { fault, listNames, type Rule } from "./rule.ts";

/** Who writes down to an organ under two superiors copies the other superior where needed. */
export const x16: Rule = {
  id: "X16",
  article: "条例第十六条（五）",
  check(context) {
    // Those addressed as a group are many of one kind; their other superiors are as many and not meant.
    const dual = context.recipients.filter(({ standing, inGroup }) => standing === "subordinate" && !inGroup);
    return dual.flatMap((recipient) => untold(context, recipient));
  },
};

function untold({ facts, issuer, recipients, copies }: RuleContext, { organ, index, name }: Addressee) {
  const own = new Set([issuer.id, standsFor(issuer, facts.organs).id]);
  const told = new Set([...recipients, ...copies].map((addressee) => addressee.organ?.id));
  const leaders = organ ? leadersOf(organ) : [];
  const others = leaders.filter((id) => !own.has(id) && !told.has(id)).flatMap((id) => facts.organs.get(id) ?? []);
  if (others.length === 0) return [];
  const names = listNames(others.map((other) => other.name));
  return [
    fault(
      "warn",
      { element: "recipients", index },
      [`“${name}”受双重领导，向其行文必要时抄送另一个上级机关。`, `${name} has two superiors.`],
      [`必要时抄送${names.zh}。`, `Copy ${names.en} where needed.`],
    ),
  ];
}

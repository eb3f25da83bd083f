import type { Addressee, RuleContext } from "./context.ts";
import { fault, listNames, type Rule } from "./rule.ts";

/** No level is passed over, unless every organ that is passed over gets a copy. */
export const x01: Rule = {
  id: "X1",
  article: "条例第十四条",
  check: (context) =>
    [...Map.groupBy(context.recipients.filter(skips), ({ index }) => index)].flatMap(([index, group]) =>
      uncopied(context, index, group),
    ),
};

const skips = ({ standing }: Addressee) => standing === "higher" || standing === "lower";

function uncopied(context: RuleContext, index: number, group: readonly Addressee[]) {
  const told = new Set([...context.recipients, ...context.copies].map(({ organ }) => organ?.id));
  const missing = group.flatMap(({ skipped }) => skipped).filter(({ id }) => !told.has(id));
  if (missing.length === 0) return [];
  const names = listNames(missing.map(({ name }) => name));
  const to = listNames(group.map(({ name }) => name));
  return [
    fault(
      "block",
      { element: "recipients", index },
      [`向“${to.zh}”行文越过了${names.zh}，一般不得越级行文。`, `Writing to ${to.en} passes over ${names.en}.`],
      [
        `改为主送${names.zh}；确因特殊情况越级的，将${names.zh}列入抄送。`,
        `Address ${names.en} instead; where skipping is unavoidable, copy ${names.en}.`,
      ],
    ),
  ];
}

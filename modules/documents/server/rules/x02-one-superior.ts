import { isAbove } from "./context.ts";
import { fault, listNames, type Rule } from "./rule.ts";

/** A paper that goes up is addressed to one superior only; others are copied. */
export const x02: Rule = {
  id: "X2",
  article: "条例第十五条（一）",
  check({ content, recipients, isUpward }) {
    const superiors = recipients.filter(isAbove);
    if (!isUpward || superiors.length < 2) return [];
    const names = listNames(superiors.map(({ name }) => name));
    return [
      fault(
        content.documentType === "request" ? "block" : "warn",
        { element: "recipients", index: superiors[1]!.index },
        [
          `上行文原则上只主送一个上级机关，现主送了${names.zh}。`,
          `A paper that goes up is addressed to one superior; this one names ${names.en}.`,
        ],
        ["保留一个主送的上级机关，其余列入抄送。", "Keep one superior as recipient and copy the others."],
      ),
    ];
  },
};

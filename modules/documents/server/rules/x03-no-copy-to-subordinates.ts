import { isBelow } from "./context.ts";
import { fault, listNames, type Rule } from "./rule.ts";

/** A paper that goes up is not copied to subordinates. */
export const x03: Rule = {
  id: "X3",
  article: "条例第十五条（一）",
  check({ copies, isUpward }) {
    const below = copies.filter(isBelow);
    if (!isUpward || below.length === 0) return [];
    const names = listNames(below.map(({ name }) => name));
    return [
      fault(
        "block",
        { element: "copyRecipients", index: below[0]!.index },
        [
          `上行文不得抄送下级机关：${names.zh}。`,
          `A paper that goes up must not be copied to subordinates: ${names.en}.`,
        ],
        [
          `从抄送中删去${names.zh}；可以抄送的是相关上级机关和同级机关。`,
          `Remove ${names.en} from the copies; only superiors and organs of the same level may be copied.`,
        ],
      ),
    ];
  },
};

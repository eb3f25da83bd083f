import { fault, listNames, type Rule } from "./rule.ts";

/** What touches several departments does not go down before they have agreed. */
export const x15: Rule = {
  id: "X15",
  article: "条例第十六条（四）",
  check({ facts, isDownward }) {
    const open = facts.countersigns.filter(
      ({ state }) => state === "disagreed" || (facts.signing && state === "pending"),
    );
    if (!isDownward || open.length === 0) return [];
    const names = listNames(open.map(({ unitName }) => unitName));
    return [
      fault(
        // Whoever refused can be asked anew by submitting the draft again: the drafter must be able to do so.
        facts.signing ? "block" : "warn",
        { element: "recipients" },
        [
          `涉及多个部门职权的事务，部门之间未协商一致的，不得向下行文：${names.zh}尚未会签同意。`,
          `Not all departments have agreed: ${names.en}.`,
        ],
        [
          "协商一致后重新送其会签；协商不成的，报请上级机关协调或者裁定。",
          "Come to an agreement and let them countersign anew, or ask the superior to decide.",
        ],
      ),
    ];
  },
};

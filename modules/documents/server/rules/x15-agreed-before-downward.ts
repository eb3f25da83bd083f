import type { CountersignFacts } from "./facts.ts";
import { type Fault, fault, listNames, type Rule } from "./rule.ts";

/** What touches several departments does not go down before they have agreed. */
export const x15: Rule = {
  id: "X15",
  article: "条例第十六条（四）",
  check({ facts, isDownward }) {
    if (!isDownward) return [];
    const open = facts.countersigns.filter(
      ({ state }) => state === "disagreed" || (facts.signing && state === "pending"),
    );
    const [gone, there] = [open.filter((one) => one.gone), open.filter((one) => !one.gone)];
    return [
      ...(there.length > 0 ? [notAgreed(there, facts.signing)] : []),
      ...(gone.length > 0 ? [nobodyToAsk(gone)] : []),
    ];
  },
};

const namesOf = (open: readonly CountersignFacts[]) => listNames(open.map(({ unitName }) => unitName));

/** Whoever refused can be asked anew by submitting the draft again: the drafter must be able to do so. */
function notAgreed(open: readonly CountersignFacts[], signing: boolean): Fault {
  const names = namesOf(open);
  return fault(
    signing ? "block" : "warn",
    { element: "recipients" },
    [
      `涉及多个部门职权的事务，部门之间未协商一致的，不得向下行文：${names.zh}尚未会签同意。`,
      `Not all departments have agreed: ${names.en}.`,
    ],
    [
      "协商一致后重新送其会签；协商不成的，报请上级机关协调或者裁定。",
      "Come to an agreement and let them countersign anew, or ask the superior to decide.",
    ],
  );
}

/** Whoever was abolished can never agree: a person decides who is to be asked in its place. */
function nobodyToAsk(open: readonly CountersignFacts[]): Fault {
  const names = namesOf(open);
  return fault(
    "human",
    { element: "recipients" },
    [
      `${names.zh}会签时未同意，现已撤销，不能再送其会签。`,
      `${names.en} had not agreed and has been abolished since; it cannot be asked anew.`,
    ],
    [
      "职能已划转的，送承接职能的单位会签；并写明协商情况。",
      "Let whoever took over its duties countersign, and state what was agreed.",
    ],
  );
}

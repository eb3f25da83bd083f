import { isAbove } from "./context.ts";
import { leadersOf, standsFor } from "./organs.ts";
import { fault, listNames, type Rule } from "./rule.ts";

/** An important paper that goes down is copied to the issuer's direct superior. */
export const x11: Rule = {
  id: "X11",
  article: "条例第十六条（一）",
  check({ content, issuer, facts, copies, isDownward }) {
    if (!isDownward || !content.matter.important || copies.some(isAbove)) return [];
    const leaders = leadersOf(standsFor(issuer, facts.organs)).flatMap((id) => facts.organs.get(id) ?? []);
    const names = leaders.length > 0 ? listNames(leaders.slice(0, 1).map(({ name }) => name)) : unnamed;
    return [
      fault(
        "warn",
        { element: "copyRecipients" },
        [
          "重要的下行文应当同时抄送发文机关的直接上级机关。",
          "An important paper that goes down is copied to the issuer's direct superior.",
        ],
        [`将${names.zh}列入抄送。`, `Copy ${names.en}.`],
      ),
    ];
  },
};

const unnamed = { zh: "直接上级机关", en: "the direct superior" };

import type { RuleContext } from "./context.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

const place = { element: "signer" } as const;

/** What goes up names its signer, who is the principal leader; an important paper too is signed by that leader. */
export const x20: Rule = {
  id: "X20",
  article: "条例第九条（六）、第二十二条",
  check(context) {
    const { content, isUpward, facts } = context;
    if (!isUpward && !content.matter.important) return [];
    if (content.signer === null) return isUpward ? [missing] : [];
    return facts.principal && facts.principal.personId !== content.signer.personId ? [notPrincipal(context)] : [];
  },
};

const missing = fault(
  "block",
  place,
  ["上行文应当标注签发人姓名。", "What goes up names its signer."],
  ["选定签发人（机关主要负责人）。", "Choose the signer: the principal leader."],
);

function notPrincipal({ content, facts, isUpward }: RuleContext): Fault {
  const name = facts.principal!.name;
  return fault(
    isUpward ? "block" : "human",
    place,
    [
      `重要公文和上行文由机关主要负责人签发，现签发人为${content.signer!.name}。`,
      `Important papers and those that go up are signed off by the principal leader, not by ${content.signer!.name}.`,
    ],
    [
      `签发人改为${name}；主要负责人因故由其他负责人主持工作的，请先在机构人员中调整。`,
      `Choose ${name}, or correct the directory if somebody else leads the organ now.`,
    ],
  );
}

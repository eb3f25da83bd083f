import { leadersOf } from "./organs.ts";
import { fault, listNames, type Rule } from "./rule.ts";

/** An organ under two superiors that writes to one copies the other where needed. */
export const x10: Rule = {
  id: "X10",
  article: "条例第十五条（六）",
  check({ issuer, recipients, copies, facts }) {
    const leaders = leadersOf(issuer);
    const addressed = recipients.find(({ organ }) => organ && leaders.includes(organ.id));
    if (leaders.length < 2 || !addressed) return [];
    const told = new Set([...recipients, ...copies].map(({ organ }) => organ?.id));
    const others = leaders.flatMap((id) => (told.has(id) ? [] : (facts.organs.get(id) ?? [])));
    if (others.length === 0) return [];
    const names = listNames(others.map(({ name }) => name));
    return [
      fault(
        "warn",
        { element: "copyRecipients" },
        [
          `本机关受双重领导，向“${addressed.name}”行文时必要时抄送另一个上级机关。`,
          `This organ has two superiors; one of them, ${addressed.name}, is addressed.`,
        ],
        [`必要时抄送${names.zh}。`, `Copy ${names.en} where needed.`],
      ),
    ];
  },
};

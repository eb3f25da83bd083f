import { lineBetween } from "./organs.ts";
import { fault, listNames, type Rule } from "./rule.ts";

/** A letter goes between organs of which neither leads the other. */
export const x24: Rule = {
  id: "X24",
  article: "条例第八条（十四）",
  check({ content, issuer, recipients, facts }) {
    if (content.documentType !== "letter") return [];
    // An office's letter is its own, not its government's: only its own standing counts.
    const inLine = recipients.filter(
      ({ organ }) => organ && lineBetween(issuer, organ, facts.organs).standing !== "unrelated",
    );
    if (inLine.length === 0) return [];
    const names = listNames(inLine.map(({ name }) => name));
    return [
      fault(
        "warn",
        { element: "documentType" },
        [
          `函用于不相隶属机关之间，${names.zh}与本机关有隶属或者业务主管关系。`,
          `A letter goes between organs of which neither leads the other; ${names.en} is in line with this one.`,
        ],
        [
          "对上用“请示”“报告”，对下用“通知”“批复”“意见”等。",
          "Use a request or report upwards; a circular, reply or opinions downwards.",
        ],
      ),
    ];
  },
};

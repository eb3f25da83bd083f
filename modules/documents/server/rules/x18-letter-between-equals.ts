import { documentTypeEntries } from "../../contract/index.ts";
import { fault, listNames, type Rule } from "./rule.ts";

/** Types that only go between superior and subordinate. */
const hierarchical = new Set(["request", "report", "reply", "order"]);

/** Departments may write to one another, and do so by letter. */
export const x18: Rule = {
  id: "X18",
  article: "条例第十七条",
  check({ content, recipients }) {
    const equals = recipients.filter(({ organ, standing }) => organ !== undefined && standing === "unrelated");
    if (!hierarchical.has(content.documentType) || equals.length === 0) return [];
    const names = listNames(equals.map(({ name }) => name));
    const type = documentTypeEntries[content.documentType];
    return [
      fault(
        "warn",
        { element: "documentType" },
        [
          `与${names.zh}没有隶属关系，不宜用“${type.zh}”。`,
          `${names.en} is neither superior nor subordinate: “${type.en}” does not fit.`,
        ],
        ["改用“函”：商洽工作、询问和答复问题、请求批准和答复审批事项。", "Use a letter (函)."],
      ),
    ];
  },
};

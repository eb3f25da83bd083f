import { fault, listNames, type Rule } from "./rule.ts";

/** Whose duties or area a paper touches is asked first. */
export const x28: Rule = {
  id: "X28",
  article: "条例第十九条（六）",
  check({ content, facts, issuers }) {
    const asked = new Set([...facts.countersigns.map(({ unitId }) => unitId), ...issuers.map(({ id }) => id)]);
    const forgotten = content.matter.affectedUnits.filter(({ unitId }) => !asked.has(unitId));
    if (forgotten.length === 0) return [];
    const names = listNames(forgotten.map(({ name }) => name));
    return [
      fault(
        "warn",
        { element: "matter" },
        [
          `公文涉及${names.zh}的职权，没有征求意见的记录。`,
          `The paper touches ${names.en}, whose opinion was not asked.`,
        ],
        [`送${names.zh}会签或者征求意见。`, `Let ${names.en} countersign.`],
      ),
    ];
  },
};

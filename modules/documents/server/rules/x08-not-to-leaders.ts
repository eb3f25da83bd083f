import { fault, type Rule } from "./rule.ts";

/** Nothing is sent to a superior's leader in person, unless that leader asked for it. */
export const x08: Rule = {
  id: "X8",
  article: "条例第十五条（五）",
  check({ content, recipients }) {
    if (content.matter.assignedByLeader) return [];
    return recipients
      .filter(({ isPerson }) => isPerson)
      .map(({ index, name }) =>
        fault(
          "block",
          { element: "recipients", index },
          [
            `主送“${name}”是个人，不得以本机关名义向上级机关负责人报送公文。`,
            `The recipient “${name}” is a person; papers go to organs.`,
          ],
          [
            "改为主送上级机关；确系上级机关负责人直接交办的，在“关联与情况”中勾选“上级机关负责人直接交办”。",
            "Address the organ; if its leader asked for the paper in person, tick so under “Matter”.",
          ],
        ),
      );
  },
};

import { wordsOf } from "../../contract/index.ts";
import { fault, type Rule } from "./rule.ts";

const mayAsk = new Set(["request", "letter", "bill"]);
const asking =
  /(妥否|当否|可否|是否妥当)[，,]?\s*请|(?<![报须应先可])请(予)?(批示|批复|审批|核批)|请予以?批准|恳请[^。；\n]{0,30}(批复|批准|批示|同意)/;

/** A report carries no request (不得夹带请示事项). */
export const x07: Rule = {
  id: "X7",
  article: "条例第十五条（四）",
  check({ content, isUpward }) {
    if (!isUpward || mayAsk.has(content.documentType)) return [];
    return content.body.flatMap((block, index) => {
      const found = block.type === "table" ? undefined : asking.exec(wordsOf(block))?.[0];
      if (found === undefined) return [];
      return [
        fault(
          "block",
          { element: "body", index },
          [
            `非请示性公文不得夹带请示事项，文中有“${found}”。`,
            `Only a request may ask for approval; the text says “${found}”.`,
          ],
          ["删去请示的语句，或者另行以“请示”行文。", "Remove the words, or send a separate request (请示)."],
        ),
      ];
    });
  },
};

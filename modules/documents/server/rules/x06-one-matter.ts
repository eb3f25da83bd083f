import { wordsOf } from "../../contract/index.ts";
import { fault, type Rule } from "./rule.ts";

const asks = /(请求|恳请|申请|请予|敬请|请)[^。；\n]{0,40}?(批准|批复|审批|同意|支持|解决|拨付|安排|核定)/;
const closing = /^(以上|上述|当否|妥否|特此)/;

/** One request, one matter (一文一事): headings of the first level that each ask for something hint at several. */
export const x06: Rule = {
  id: "X6",
  article: "条例第十五条（四）",
  check({ content }) {
    if (content.documentType !== "request") return [];
    const asking = askingSections(content.body);
    if (asking.length < 2) return [];
    return [
      fault(
        "human",
        { element: "body", index: asking[1]! },
        [
          `请示应当一文一事，正文有 ${asking.length} 个部分分别提出了请求。`,
          `A request is about one matter; ${asking.length} sections of this one ask for something.`,
        ],
        [
          "不是同一事项的，分别行文；确属同一事项的，写明理由。",
          "Write one request for each matter; if it is one matter, state why.",
        ],
      ),
    ];
  },
};

/** Block indexes of the first-level headings whose section asks for something. */
function askingSections(body: Parameters<Rule["check"]>[0]["content"]["body"]): number[] {
  const asking: number[] = [];
  let heading = -1;
  body.forEach((block, index) => {
    if (block.type === "heading" && block.level === 1) heading = index;
    if (heading === -1 || block.type === "table" || asking.at(-1) === heading) return;
    const words = wordsOf(block);
    if (asks.test(words) && !closing.test(words)) asking.push(heading);
  });
  return asking;
}

import { documentDatePattern } from "../../contract/index.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

/** A line that is nothing but a date, as people type it at the end of a text. */
const dateLine =
  /^[\s　]*[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[\s　]*$/;

/** The date is an element of its own, in Arabic numerals, and no day that is yet to come. */
export const f2: Rule = {
  id: "F2",
  article: "GB/T 9704-2012 7.3.5.4",
  check({ content, facts }) {
    const found: Fault[] = [];
    if (content.documentDate !== null && content.documentDate > facts.today)
      found.push(
        fault(
          "block",
          { element: "documentDate" },
          ["成文日期晚于今天。", "The document's date is yet to come."],
          [
            "改为负责人签发的日期；留空则在签发时自动填写。",
            "Use the day of sign-off; left empty, sign-off fills it in.",
          ],
        ),
      );
    const last = content.body.at(-1);
    if (last?.type === "paragraph" && dateLine.test(last.text))
      found.push(typedDate(last.text.trim(), content.body.length - 1));
    return found;
  },
};

function typedDate(date: string, index: number): Fault {
  const wrong = documentDatePattern.test(date)
    ? ""
    : "成文日期用阿拉伯数字写全年、月、日，月、日不编虚位，如“2026年3月5日”。";
  return fault(
    "warn",
    { element: "body", index },
    [`正文末尾写了成文日期“${date}”。`, `The body ends in a date: “${date}”.`],
    [
      `从正文中删去，成文日期另行填写，排版时自动落款。${wrong}`,
      "Remove it: the date is an element of its own, placed by the layout.",
    ],
  );
}

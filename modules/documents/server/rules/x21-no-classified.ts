import { classifiedRefusal, type Element, isText, wordsOf } from "../../contract/index.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

const marked = /(绝密|机密|秘密)\s*★/;
const alone = /^\s*[【［[(（]?\s*(绝密|机密|秘密)\s*(级)?\s*[】］\])）]?\s*(\d+\s*年|长期)?\s*$/;

/** A classified paper carries copy number and term, and does not belong on this network at all. */
export const x21: Rule = {
  id: "X21",
  article: "条例第九条（一）、（二），第二十九条",
  check({ content }) {
    const found: Fault[] = [];
    const look = (element: Element, text: string, index?: number) => {
      if (marked.test(text) || alone.test(text))
        found.push(classified({ element, ...(index !== undefined && { index }) }));
    };
    look("title", content.title);
    look("note", content.note);
    content.body.forEach((block, index) => {
      if (block.type !== "table") look("body", wordsOf(block), index);
    });
    content.attachments.forEach((attachment, index) => {
      look("attachments", attachment.name, index);
      if (!isText(attachment)) return;
      for (const block of attachment.body) if (block.type !== "table") look("attachments", wordsOf(block), index);
    });
    return found;
  },
};

const classified = (place: Fault["place"]) =>
  fault(
    "block",
    place,
    [classifiedRefusal.zh, classifiedRefusal.en],
    [
      "删除本稿，改由涉密渠道办理；并非密级标志的，改写文字。",
      "Remove this draft and use the classified channel; reword it if it is no such mark.",
    ],
  );

import { fault, type Rule } from "./rule.ts";

const punctuation = /[，。；：！？,.;:!?…—]/u;

/** A title carries no punctuation besides 书名号, brackets, quotation marks and 顿号. */
export const f4: Rule = {
  id: "F4",
  article: "GB/T 9704-2012 7.3.1",
  check({ content }) {
    const outside = content.title.replace(/《[^》]*》/gu, "").replace(/“[^”]*”/gu, "");
    const found = punctuation.exec(outside)?.[0];
    if (found === undefined) return [];
    return [
      fault(
        "warn",
        { element: "title" },
        [`标题中有标点符号“${found}”。`, `The title contains “${found}”.`],
        [
          "除法规、规章名称加书名号等外，标题一般不用标点符号。",
          "Apart from book-title marks and the like, a title carries no punctuation.",
        ],
      ),
    ];
  },
};

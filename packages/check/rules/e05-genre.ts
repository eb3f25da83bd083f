import { tight } from "../model/lines.ts";
import { titlePlace } from "./f03-title.ts";
import { asks, type Fault, hint, type Judged, type Rule } from "./rule.ts";

/** The fifteen types of 条例第八条. */
const types = /(决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)(（[^）]{1,12}）)?$/;

/** E5: the title: issuer, matter and one of the fifteen types, hardly any mark. */
export const e05: Rule = {
  id: "E5",
  clause: "条例第八条、第九条（七）；GB/T 9704-2012 7.3.1",
  asks: asks(
    "标题由发文机关名称、事由和文种组成，文种为法定的15种之一；除法规、规章名称加书名号外，一般不用标点符号。",
    "A title names issuer, matter and one of the fifteen types and hardly carries marks.",
  ),
  check: (judged) => (judged.parts.form === "plain" ? [] : [...typeFault(judged), ...markFault(judged)]),
};

const titleOf = ({ parts }: Judged) => parts.title.map(({ text }) => tight(text)).join("");

function typeFault(judged: Judged): Fault[] {
  const { title, form } = judged.parts;
  const text = titleOf(judged);
  if (title.length === 0 || form === "minutes" || form === "order") return [];
  const joined = /请示报告$/.test(text) ? "请示报告" : /会议纪要$/.test(text) ? "会议纪要" : undefined;
  if (!joined && types.test(text)) return [];
  const said = joined ? `文种“${joined}”不规范` : "标题末尾不是法定文种";
  return [
    hint(
      titlePlace(title),
      [`${said}。`, "The title ends in no legal type."],
      ["改用通知、意见、报告、请示、批复、函、纪要等15种法定文种之一。", "End it in one of the fifteen types."],
    ),
  ];
}

function markFault(judged: Judged): Fault[] {
  const outside = titleOf(judged).replaceAll(/《[^》]*》|“[^”]*”|（[^）]*）/gu, "");
  const mark = /[，。；：！？,.;:!?…]/u.exec(outside)?.[0];
  if (!mark) return [];
  return [
    hint(
      titlePlace(judged.parts.title),
      [`标题中有标点符号“${mark}”。`, `The title contains “${mark}”.`],
      ["标题中除书名号、引号、括号和顿号外，一般不用标点符号。", "Remove it."],
    ),
  ];
}

import { area, LINE } from "@tz/typeset";
import { asks, error, type Fault, type Judged, mm, placeOf, quoted, type Rule } from "./rule.ts";

/** E3: recipients at the left edge, a blank line under the title, ending in a full-width colon. */
export const e03: Rule = {
  id: "E3",
  clause: "GB/T 9704-2012 7.3.2",
  asks: asks(
    "主送机关编排于标题下空一行位置，居左顶格，回行时仍顶格，最后一个机关名称后标全角冒号。",
    "Recipients a blank line under the title, at the left edge, ending in a full-width colon.",
  ),
  check(judged) {
    const { recipients, title, form } = judged.parts;
    if (!recipients || form === "plain") return [];
    return [...colonFault(judged), ...(judged.isDrawn && title.length > 0 ? gapFault(judged) : [])];
  },
};

function colonFault({ parts: { recipients } }: Judged): Fault[] {
  const line = recipients!.lines.at(-1)!;
  if (/：\s*$/.test(line.text)) return [];
  const found = /:\s*$/.test(line.text)
    ? (["主送机关后用了半角冒号。", "The recipients end in a half-width colon."] as const)
    : ([`主送机关“${quoted(line.text)}”后没有冒号。`, "The recipients have no colon."] as const);
  return [error(placeOf(line), found, ["最后一个主送机关后标全角冒号“：”。", "End them with ：."])];
}

function gapFault({ parts: { recipients, title } }: Judged): Fault[] {
  const line = recipients!.lines[0]!;
  const gap = (line.y - title.at(-1)!.y) / LINE;
  if (line.sheet !== title[0]!.sheet || Math.abs(gap - 2) < 0.45) return [];
  return [
    error(
      { ...placeOf(line), x: area.left },
      [`主送机关距标题 ${mm(gap * LINE)}。`, `The recipients stand ${mm(gap * LINE)} under the title.`],
      ["标题下空一行编排主送机关。", "Leave one blank line."],
    ),
  ];
}

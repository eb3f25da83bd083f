import { type Fault, fault, type Rule } from "./rule.ts";

/** Numbers as people type them before a heading: 一、（一）1. 1、（1）①. */
const typedNumber =
  /^[\s　]*([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}\s*[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/;

/** Heading levels come in order, and their numbers are counted, not typed. */
export const f3: Rule = {
  id: "F3",
  article: "GB/T 9704-2012 7.3.3",
  check({ content }) {
    const found: Fault[] = [];
    let deepest = 0;
    content.body.forEach((block, index) => {
      if (block.type !== "heading") return;
      // Only 1. may follow 一、 directly, where two levels are enough.
      if (block.level > deepest + 1 && !(deepest === 1 && block.level === 3)) found.push(skipped(index));
      const typed = typedNumber.exec(block.text)?.[1];
      if (typed !== undefined) found.push(typedTwice(index, typed));
      deepest = block.level;
    });
    return found;
  },
};

const skipped = (index: number) =>
  fault(
    "warn",
    { element: "body", index },
    ["标题层次跳级。", "A heading level is skipped."],
    [
      "结构层次依次用“一、”“（一）”“1.”“（1）”；只有两层时可以用“一、”和“1.”。",
      "Use the levels 一、（一）1.（1） in order; with two levels only, 一、 and 1. will do.",
    ],
  );

const typedTwice = (index: number, typed: string) =>
  fault(
    "warn",
    { element: "body", index },
    [
      `标题中手工写了序号“${typed}”，序号会重复。`,
      `The heading contains the number “${typed}”, which would appear twice.`,
    ],
    ["删去手工序号，由系统按层次编排。", "Remove it: numbers are counted by level."],
  );

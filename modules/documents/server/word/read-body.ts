import { type Block, bodyLimits, HeadingCounter, type HeadingLevel, headingNumber } from "../../contract/index.ts";
import type { Item, ParagraphItem, PictureItem } from "./items.ts";
import type { Notices } from "./notices.ts";
import { styleNames } from "./style-names.ts";
import { readTypedNumber } from "./typed-number.ts";

/** Longest text that counts as a heading although its number is not written as the standard has it. */
const HEADING_LENGTH = 40;

/** Turns paragraphs and tables into the blocks of a body; heading numbers are recognised where they are in order. */
export function readBody(items: readonly Item[], notices: Notices): Block[] {
  const counter = new HeadingCounter();
  return items.flatMap((item, index): Block[] => {
    if (item.kind === "table") return [item.table];
    if (item.kind === "picture") return [pictureBlock(item, items[index + 1])];
    return isCaption(item, items[index - 1]) ? [] : paragraphBlocks(item, counter, notices);
  });
}

const CAPTION_LENGTH = 60;

/** A short centred line under a picture is what it shows (图题). */
const isCaption = (item: Item | undefined, before: Item | undefined): item is ParagraphItem =>
  before?.kind === "picture" &&
  item?.kind === "paragraph" &&
  (item.styleName === styleNames.caption || (item.alignment === "center" && item.text.length <= CAPTION_LENGTH)) &&
  !item.text.includes("\n");

const pictureBlock = (item: PictureItem, next: Item | undefined): Block => ({
  type: "picture",
  fileId: item.id,
  width: item.width,
  height: item.height,
  caption: isCaption(next, item) ? next.text : "",
});

function paragraphBlocks(item: ParagraphItem, counter: HeadingCounter, notices: Notices): Block[] {
  const found = headingOf(item, counter, notices);
  if (!found || sentenceOf(found.text).length > bodyLimits.heading) return splitLong(item.text);
  counter.next(found.level);
  const heading = sentenceOf(found.text);
  const rest = found.text.slice(heading.length);
  const runIn = rest.trim() !== "";
  const block: Block = { type: "heading", level: found.level, text: heading.trim(), runIn };
  return runIn ? [block, ...splitLong(rest.trimStart())] : [block];
}

/** Up to the first full stop that has text after it: the heading when the text runs on in its line. */
function sentenceOf(text: string): string {
  const stop = text.indexOf("。");
  return stop === -1 || stop === text.length - 1 ? text : text.slice(0, stop + 1);
}

function headingOf(item: ParagraphItem, counter: HeadingCounter, notices: Notices) {
  if (item.text.includes("\n")) return undefined;
  return typedHeading(item, counter, notices) ?? styledHeading(item, notices);
}

function typedHeading({ text }: ParagraphItem, counter: HeadingCounter, notices: Notices) {
  const typed = readTypedNumber(text);
  if (!typed) return undefined;
  if (headingNumber(typed.level, typed.value) !== counter.peek(typed.level)) {
    notices.add("outOfOrder", text);
    return undefined;
  }
  // Running text that begins with a number of its own kind is no heading: rewriting its number would spoil the next ones.
  if (!typed.isStandard && typed.rest.length > HEADING_LENGTH) {
    notices.add("ownNumbers", text);
    return undefined;
  }
  if (!typed.isStandard) notices.add("renumbered", text);
  return { level: typed.level, text: typed.rest };
}

function styledHeading(item: ParagraphItem, notices: Notices): { level: HeadingLevel; text: string } | undefined {
  if (typeof item.list === "number") return { level: item.list, text: item.text };
  const style = /^(heading|标题)\s*([1-4])$/i.exec(item.styleName)?.[2];
  if (style !== undefined && !readTypedNumber(item.text)) {
    if (item.list === undefined) notices.add("numberAdded", item.text);
    return { level: Number(style) as HeadingLevel, text: item.text };
  }
  if (item.list === "other") notices.add("lists", item.text);
  return undefined;
}

/** A paragraph beyond the limit becomes several; no character is lost. */
function splitLong(text: string): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length; start += bodyLimits.paragraph)
    blocks.push({ type: "paragraph", text: text.slice(start, start + bodyLimits.paragraph) });
  return blocks;
}

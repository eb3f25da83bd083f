import { CHARACTER } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { HeadingBlock, PaperBlock } from "../paper.ts";
import { gap, type Item, type Row } from "../row.ts";
import { lyingTableItems, tableItems } from "../table/table-items.ts";
import { lineOf } from "../text/atoms.ts";
import { paragraphRows } from "../text/paragraph.ts";
import { text } from "../text/styles.ts";
import { pictureRows } from "./picture.ts";

/** 正文: each paragraph two characters in, back to the edge where it goes on (GB/T 9704-2012 7.3.3). */
const indents = { first: 2 * CHARACTER, rest: 0, right: 0 };

/** 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋. */
const headingStyles = { 1: text.black, 2: text.script, 3: text.body, 4: text.body } as const;

const MOST_LEADING = 2;

/**
 * Rows of the text, of tables and of pictures, one block after the other.
 * @param above rows that lie over the table where the first block, or the headings there, lead to one that lies
 */
export function* bodyItems(
  blocks: readonly PaperBlock[],
  metrics: Metrics,
  above: readonly Row[] = [],
): Generator<Item> {
  let over: Row[] = [...above];
  for (const [index, block] of blocks.entries()) {
    if (block.type === "heading" && leadsToLyingTable(blocks, index)) over.push(...headingRows(block, metrics));
    else if (block.type === "table" && block.lies) {
      yield* lyingTableItems(block, over, metrics);
      over = [];
    } else if (block.type === "table") yield* tableItems(block, metrics);
    else if (block.type === "picture") yield* pictureRows(block, metrics);
    else if (block.type === "heading") yield* headingItems(block, metrics);
    else if (blocks[index + 1]?.type === "table") yield* leadingItems(block.text, metrics);
    else yield* paragraphItems(block.text, metrics);
  }
}

/** A line or two over a table are its name or its unit of count, and go with it. */
function leadingItems(words: string, metrics: Metrics): Item[] {
  const items = [...paragraphItems(words, metrics)];
  return items.length > MOST_LEADING ? items : items.map((item) => ({ ...item, keepsNext: true }));
}

/** Whether from here on nothing but headings stands before a table that lies. */
export function leadsToLyingTable(blocks: readonly PaperBlock[], from: number): boolean {
  let at = from;
  for (let block = blocks[at]; block?.type === "heading" && block.runIn === undefined; block = blocks[at]) at += 1;
  const next = blocks[at];
  return next?.type === "table" && next.lies === true;
}

function headingRows({ level, number, text: words }: HeadingBlock, metrics: Metrics): Row[] {
  const heading = lineOf(`${number}${words}`, headingStyles[level], metrics);
  return paragraphRows(heading, indents, { keepsNext: true });
}

function* headingItems(block: HeadingBlock, metrics: Metrics): Generator<Item> {
  const { level, number, text: words, runIn } = block;
  if (runIn === undefined) {
    yield* headingRows(block, metrics);
    return;
  }
  const heading = lineOf(`${number}${words}`, headingStyles[level], metrics);
  const [first = "", ...rest] = runIn.split(lineEnd);
  yield* paragraphRows(lineOf(first, text.body, metrics, heading), indents);
  for (const line of rest) yield* lineItems(line, metrics);
}

const lineEnd = /\r\n|\r|\n/;

/** A line feed in a paragraph begins another. */
function* paragraphItems(words: string, metrics: Metrics): Generator<Item> {
  for (const line of words.split(lineEnd)) yield* lineItems(line, metrics);
}

function lineItems(line: string, metrics: Metrics): Item[] {
  const set = lineOf(line.trimStart(), text.body, metrics);
  return set.text === "" ? [gap(1)] : paragraphRows(set, indents);
}

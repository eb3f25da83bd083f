import { CHARACTER } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { HeadingBlock, PaperBlock } from "../paper.ts";
import { gap, type Item } from "../row.ts";
import { tableItems } from "../table/table-items.ts";
import { atomsOf } from "../text/atoms.ts";
import { paragraphRows } from "../text/paragraph.ts";
import { text } from "../text/styles.ts";
import { pictureRows } from "./picture.ts";

/** 正文: each paragraph two characters in, back to the edge where it goes on (GB/T 9704-2012 7.3.3). */
const indents = { first: 2 * CHARACTER, rest: 0, right: 0 };

/** 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋. */
const headingStyles = { 1: text.black, 2: text.script, 3: text.body, 4: text.body } as const;

/** Rows of the text, of tables and of pictures, one block after the other. */
export function* bodyItems(blocks: readonly PaperBlock[], metrics: Metrics): Generator<Item> {
  for (const block of blocks) {
    if (block.type === "table") yield* tableItems(block, metrics);
    else if (block.type === "picture") yield* pictureRows(block, metrics);
    else if (block.type === "heading") yield* headingItems(block, metrics);
    else yield* paragraphItems(block.text, metrics);
  }
}

function headingItems({ level, number, text: words, runIn }: HeadingBlock, metrics: Metrics): Item[] {
  const heading = atomsOf(`${number}${words}`, headingStyles[level], metrics);
  if (runIn === undefined) return paragraphRows(heading, indents, { keepsNext: true });
  const [first = "", ...rest] = runIn.split(lineEnd);
  const items: Item[] = paragraphRows([...heading, ...atomsOf(first, text.body, metrics, heading)], indents);
  return [...items, ...rest.flatMap((line) => paragraphItems(line, metrics))];
}

const lineEnd = /\r\n|\r|\n/;

/** A line feed in a paragraph begins another. */
function paragraphItems(words: string, metrics: Metrics): Item[] {
  return words.split(lineEnd).flatMap((line): Item[] => {
    const atoms = atomsOf(line.trimStart(), text.body, metrics);
    return atoms.length === 0 ? [gap(1)] : paragraphRows(atoms, indents);
  });
}

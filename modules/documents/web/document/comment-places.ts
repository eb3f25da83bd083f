import { type Block, wordsOf } from "../../contract/index.ts";

const longestQuote = 60;

/** The beginning of a block, by which people know it again. */
export const quoteOf = (block: Block) => wordsOf(block).replaceAll(/\s+/g, " ").trim().slice(0, longestQuote);

/**
 * Where the block that a comment quotes stands now: the text may have changed since. Its old place wins where it still reads
 * so; undefined when the words are gone.
 */
export function placeOf(
  { blockIndex, quote }: { blockIndex: number | null; quote: string },
  blocks: readonly Block[],
): number | undefined {
  if (blockIndex === null || quote === "") return undefined;
  const same = (block: Block | undefined) => block !== undefined && quoteOf(block) === quote;
  if (same(blocks[blockIndex])) return blockIndex;
  const found = blocks.findIndex(same);
  return found < 0 ? undefined : found;
}

import type { Block, TableBlock } from "./body.ts";
import { headingNumbers } from "./headings.ts";

/** A table as lines, cells divided by tabs. */
export function tableText(table: TableBlock): string {
  return table.rows.map((row) => row.cells.map((cell) => cell.text).join("\t")).join("\n");
}

/** The words of one block without a number: of a table its cells, of a picture its caption. */
export function wordsOf(block: Block): string {
  if (block.type === "table") return tableText(block);
  return block.type === "picture" ? block.caption : block.text;
}

/** The body as plain lines with its heading numbers; a run-in heading shares the line of the paragraph after it. */
export function plainText(blocks: readonly Block[]): string {
  const numbers = headingNumbers(blocks);
  let written = "";
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const joins = before?.type === "heading" && before.runIn && block.type === "paragraph";
    if (index > 0 && !joins) written += "\n";
    written += `${numbers[index] ?? ""}${wordsOf(block)}`;
  });
  return written;
}

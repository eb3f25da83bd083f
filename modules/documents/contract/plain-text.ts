import type { Block, TableBlock } from "./body.ts";
import { headingNumbers } from "./headings.ts";

/** A table as lines, cells divided by tabs. */
export function tableText(table: TableBlock): string {
  return table.rows.map((row) => row.cells.map((cell) => cell.text).join("\t")).join("\n");
}

/** The body as plain lines with its heading numbers; a run-in heading shares the line of the paragraph after it. */
export function plainText(blocks: readonly Block[]): string {
  const numbers = headingNumbers(blocks);
  let written = "";
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const joins = before?.type === "heading" && before.runIn && block.type === "paragraph";
    if (index > 0 && !joins) written += "\n";
    written += block.type === "table" ? tableText(block) : `${numbers[index] ?? ""}${block.text}`;
  });
  return written;
}

import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { bodyLimits } from "../../contract/index.ts";

/** What no paper contains and the server does not keep: control characters but tabs and line ends. */
const unstorable = /(?![\t\n\r])\p{Cc}/gu;

const cellsOf = (line: string) => line.split("\t");

/** How many lines from here on have the same number of cells; a table needs two of them. */
function tableLength(lines: readonly string[], from: number): number {
  const width = cellsOf(lines[from]!).length;
  if (width < 2 || width > bodyLimits.cellsPerRow) return 0;
  let end = from;
  while (end < lines.length && end - from < bodyLimits.rows && cellsOf(lines[end]!).length === width) end += 1;
  return end - from < 2 ? 0 : end - from;
}

function table(lines: readonly string[], schema: Schema): Node {
  const content = lines.map((line) => ({
    type: "tableRow",
    content: cellsOf(line).map((text) => ({
      type: "tableCell",
      content: [{ type: "paragraph", ...(text !== "" && { content: [{ type: "text", text }] }) }],
    })),
  }));
  return schema.nodeFromJSON({ type: "table", content });
}

const paragraph = (line: string, schema: Schema) => schema.node("paragraph", undefined, schema.text(line));

/**
 * Plain text as blocks, each line as it is: consecutive lines whose cells are divided by the same number of tabs are a table,
 * empty lines only part paragraphs.
 * @param inCell the text goes into a table's cell, where no table can stand
 */
export function pastedText(text: string, schema: Schema, inCell: boolean): Slice {
  const lines = text
    .toWellFormed()
    .replaceAll(unstorable, "")
    .split(/\r\n?|\n/);
  const blocks: Node[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = inCell ? 0 : tableLength(lines, at);
    if (rows > 0) blocks.push(table(lines.slice(at, at + rows), schema));
    else if (lines[at]!.trim() !== "") blocks.push(paragraph(lines[at]!, schema));
    at += Math.max(rows, 1);
  }
  const open = (node: Node | undefined) => (node?.isTextblock ? 1 : 0);
  return new Slice(Fragment.fromArray(blocks), open(blocks[0]), open(blocks.at(-1)));
}

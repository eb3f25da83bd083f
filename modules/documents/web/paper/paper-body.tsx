import type { Block, TableBlock } from "../../contract/index.ts";
import { headingNumbers } from "../../contract/index.ts";
import styles from "./paper.module.css";

interface Piece {
  key: number;
  block: Block;
  number: string | undefined;
  /** The paragraph that goes on in the heading's line. */
  runIn?: string;
}

/** The blocks with their numbers; a paragraph that runs in after a heading belongs to the heading's line. */
function piecesOf(blocks: readonly Block[]): Piece[] {
  const numbers = headingNumbers(blocks);
  const pieces: Piece[] = [];
  blocks.forEach((block, key) => {
    const before = pieces.at(-1);
    const joins = before?.block.type === "heading" && before.block.runIn && before.runIn === undefined;
    if (joins && block.type === "paragraph") before.runIn = block.text;
    else pieces.push({ key, block, number: numbers[key] });
  });
  return pieces;
}

/** The text of a document with its heading numbers, for reading. */
export function PaperBody({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className={styles.body}>
      {piecesOf(blocks).map(({ key, block, number, runIn }) => {
        if (block.type === "table") return <PaperTable key={key} table={block} />;
        if (block.type === "paragraph") return <p key={key}>{block.text}</p>;
        return (
          <p key={key} data-level={block.level}>
            <strong>
              {number}
              {block.text}
            </strong>
            {runIn}
          </p>
        );
      })}
    </div>
  );
}

function PaperTable({ table }: { table: TableBlock }) {
  const rows = table.rows.map((row, at) => ({ at, cells: row.cells.map((cell, column) => ({ column, ...cell })) }));
  return (
    <div className={styles.tableScroll}>
      <table>
        <tbody>
          {rows.map(({ at, cells }) => (
            <tr key={at}>
              {cells.map(({ column, text, header, colspan, rowspan }) => {
                const Cell = header ? "th" : "td";
                return (
                  <Cell key={column} colSpan={colspan} rowSpan={rowspan}>
                    {text}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

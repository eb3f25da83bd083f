import { CommentOutlined } from "@ant-design/icons";
import { memo } from "react";
import { type Block, headingNumbers, type PictureBlock, type TableBlock } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./paper.module.css";

interface Line {
  key: string;
  /** Place of its first block in the body. */
  index: number;
  block: Block;
  number: string | undefined;
  /** The paragraph that follows a run-in heading on its line. */
  follows: string | undefined;
}

/** Joins each run-in heading with the paragraph after it. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const numbers = headingNumbers(blocks);
  const lines: Line[] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const last = lines.at(-1);
    if (block.type === "paragraph" && before?.type === "heading" && before.runIn && last) {
      last.follows = block.text;
      return;
    }
    lines.push({ key: `${index}`, index, block, number: numbers[index], follows: undefined });
  });
  return lines;
}

interface BodyViewProps {
  blocks: readonly Block[];
  /** Places that carry a comment. */
  commented?: ReadonlySet<number> | undefined;
  /** What the ids of its blocks begin with. */
  place?: string;
  /** Begins a comment on a block. */
  onComment?: ((index: number) => void) | undefined;
}

/** The body as it stands on the paper, its headings numbered. */
export const BodyView = memo(function BodyView({ blocks, commented, place = "block", onComment }: BodyViewProps) {
  const text = useText();
  return (
    <div className={styles.body}>
      {linesOf(blocks).map(({ key, index, block, number, follows }) => (
        <div key={key} id={`${place}-${index}`} data-commented={commented?.has(index)}>
          {onComment && (
            // Not a stop of the keyboard, which chooses the paragraph in the comment's own form.
            <button
              type="button"
              className={styles.comment}
              data-print="hide"
              tabIndex={-1}
              aria-label={text("comment.here")}
              title={text("comment.here")}
              onClick={() => onComment(index)}
            >
              <CommentOutlined />
            </button>
          )}
          {block.type === "table" && <TableView table={block} />}
          {block.type === "paragraph" && <p>{block.text}</p>}
          {block.type === "picture" && <PictureView picture={block} />}
          {block.type === "heading" && (
            <p>
              <span className={styles.heading} data-level={block.level}>
                {number}
                {block.text}
              </span>
              {follows}
            </p>
          )}
        </div>
      ))}
    </div>
  );
});

function PictureView({ picture: { fileId, width, height, caption } }: { picture: PictureBlock }) {
  return (
    <figure className={styles.picture}>
      <img src={`/api/files/${fileId}`} alt={caption} width={width} height={height} loading="lazy" />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function TableView({ table }: { table: TableBlock }) {
  const rows = table.rows.map((row, index) => ({ key: `r${index}`, cells: keyed(row.cells) }));
  return (
    <div className={styles.tableScroll}>
      <table>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map(({ key: cellKey, cell }) => {
                const Cell = cell.header ? "th" : "td";
                return (
                  <Cell key={cellKey} colSpan={cell.colspan} rowSpan={cell.rowspan}>
                    {cell.text}
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

const keyed = (cells: TableBlock["rows"][number]["cells"]) => cells.map((cell, index) => ({ key: `c${index}`, cell }));

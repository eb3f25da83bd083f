import { useUiText } from "../text/use-ui-text.ts";
import { type Column, type RowOpening, type Selection, toggled } from "./keyset-rows.ts";
import styles from "./list.module.css";
import { RowCheck } from "./row-check.tsx";
import { RowOpener } from "./row-opener.tsx";

export interface RowsProps<Row> extends RowOpening<Row> {
  /** Names the list for those who cannot see it. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Drawn with a mark: unread, or new since the last look. */
  marked?: ((row: Row) => boolean) | undefined;
  selection?: Selection | undefined;
}

/** The rows of a list as a table, for wide windows. */
export function RowTable<Row>(props: RowsProps<Row>) {
  const { label, columns, rows, rowKey, marked, selection, ...opening } = props;
  const text = useUiText();
  const all = selection !== undefined && rows.length > 0 && rows.every((row) => selection.keys.has(rowKey(row)));
  const none = !rows.some((row) => selection?.keys.has(rowKey(row)));
  return (
    <table className={styles.table} aria-label={label}>
      <colgroup className={styles.widths}>
        {selection && <col />}
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className={styles.check}>
              <RowCheck
                label={text("list.selectAll")}
                checked={all}
                some={!all && !none}
                onChange={() => selection.onChange(new Set(all ? [] : rows.map(rowKey)))}
              />
            </th>
          )}
          {columns.map(({ key, title, align }) => (
            <th key={key} scope="col" data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-marked={marked?.(row)}>
            {selection && (
              <td className={styles.check}>
                <RowCheck
                  label={text("list.select")}
                  checked={selection.keys.has(rowKey(row))}
                  onChange={() => selection.onChange(toggled(selection.keys, rowKey(row)))}
                />
              </td>
            )}
            {columns.map(({ key, render, align, card }) => (
              <td key={key} data-align={align} data-title={card === "title"}>
                {card === "title" ? (
                  <RowOpener row={row} {...opening}>
                    {render(row)}
                  </RowOpener>
                ) : (
                  render(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useUiText } from "../text/use-ui-text.ts";
import { type Column, toggled } from "./keyset-rows.ts";
import styles from "./list.module.css";
import { RowCheck } from "./row-check.tsx";
import { RowOpener } from "./row-opener.tsx";
import type { RowsProps } from "./row-table.tsx";

/** The rows of a list as cards, for phones. */
export function RowCards<Row>(props: RowsProps<Row>) {
  const { label, columns, rows, rowKey, marked, selection, ...opening } = props;
  const text = useUiText();
  const at = (place: Column<Row>["card"]) => columns.filter(({ card }) => card === place);
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} data-marked={marked?.(row)}>
          {selection && (
            <RowCheck
              label={text("list.select")}
              checked={selection.keys.has(rowKey(row))}
              onChange={() => selection.onChange(toggled(selection.keys, rowKey(row)))}
            />
          )}
          <div className={styles.cardLine}>
            {at("top").map(({ key, render }) => (
              <span key={key}>{render(row)}</span>
            ))}
          </div>
          {at("title").map(({ key, render }) => (
            <div key={key} className={styles.cardTitle}>
              <RowOpener row={row} {...opening}>
                {render(row)}
              </RowOpener>
            </div>
          ))}
          <div className={styles.cardLine}>
            {at("facts").map(({ key, render }) => (
              <span key={key}>{render(row)}</span>
            ))}
          </div>
          {at("labelled").map(({ key, title, render }) => (
            <div key={key} className={styles.cardLine}>
              <span>{text("list.labelled", { label: title })}</span>
              <span>{render(row)}</span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

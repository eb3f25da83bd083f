import type { Board } from "@tz/kernel/contract/delivery";
import { useText } from "../text.ts";
import styles from "../tracking.module.css";
import { type BoardFilter, boardFilters, totalOf } from "./states.ts";

interface TotalsProps {
  board: Board;
  current: BoardFilter;
  /** The address of the board narrowed to a total. */
  hrefOf: (filter: BoardFilter) => string;
}

/** The totals of the board; each is a link that narrows the rows to what it counts. */
export function Totals({ board, current, hrefOf }: TotalsProps) {
  const text = useText();
  return (
    <nav className={styles.totals} aria-label={text("board.totals")}>
      {boardFilters.map((filter) => (
        <a
          key={filter}
          href={hrefOf(filter)}
          aria-current={filter === current ? "true" : undefined}
          data-tone={filter === "late" && totalOf(board, filter) > 0 ? "bad" : undefined}
        >
          <span>{text(`total.${filter}`)}</span>
          <strong>{totalOf(board, filter)}</strong>
        </a>
      ))}
    </nav>
  );
}

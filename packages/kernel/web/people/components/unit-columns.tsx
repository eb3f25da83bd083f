import { Sheet, usePhone } from "@tz/ui";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { UnitView } from "../../../contract/people/index.ts";
import styles from "./unit-columns.module.css";
import { UnitTree } from "./unit-tree.tsx";

interface UnitColumnsProps {
  units: readonly UnitView[];
  /** Found by words: one below the other, without their tree. */
  flat: boolean;
  chosen: string | undefined;
  /** Whether the chosen one was asked for: then a phone shows it instead of the tree. */
  isAsked: boolean;
  /** The words of the way back to the tree on a phone. */
  back: string;
  onChoose: (id: string | undefined) => void;
  /** The unit that was chosen. */
  children: ReactNode;
}

/** The tree of units, and beside it the one that was chosen; on a phone either of the two. */
export function UnitColumns({ units, flat, chosen, isAsked, back, onChoose, children }: UnitColumnsProps) {
  const isAlone = usePhone() && isAsked;
  return (
    <div className={styles.columns}>
      {!isAlone && (
        <Sheet>
          <UnitTree units={units} flat={flat} chosen={chosen} onChoose={onChoose} />
        </Sheet>
      )}
      <div className={styles.beside}>
        {isAlone && <Button onClick={() => onChoose(undefined)}>{back}</Button>}
        {children}
      </div>
    </div>
  );
}

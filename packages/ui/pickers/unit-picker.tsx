import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./pickers.module.css";
import { nameUnits, type UnitGroup, type UnitItem } from "./units.ts";

const UnitDialogue = lazy(() => import("./unit-dialogue.tsx"));

interface UnitPickerProps {
  units: readonly UnitItem[];
  groups?: readonly UnitGroup[];
  value?: readonly string[];
  onChange?: (ids: string[]) => void;
  /** Only one unit may be chosen. */
  single?: boolean;
  disabled?: boolean;
  /** The button alone, where what is chosen is shown beside it already. */
  bare?: boolean;
  id?: string;
}

const none: readonly never[] = [];

/** A field that holds units: shows them as a paper would name them, and opens a tree with groups to choose from. */
export function UnitPicker(props: UnitPickerProps) {
  const { units, groups = none, value = none, onChange, single, disabled, bare, id } = props;
  const text = useUiText();
  const [open, setOpen] = useState(false);
  const names = nameUnits(value, units, groups);
  return (
    <div className={styles.field}>
      {!bare && (
        <span className={styles.chosen}>
          {names.length > 0 ? names.join(text("list.comma")) : text("units.none")}
          {value.length > 1 && <span className={styles.faint}> {text("units.count", { count: value.length })}</span>}
        </span>
      )}
      {!disabled && (
        <Button id={id} onClick={() => setOpen(true)}>
          {text("units.choose")}
        </Button>
      )}
      {open && (
        <Suspense>
          <UnitDialogue
            units={units}
            groups={groups}
            value={value}
            single={single ?? false}
            onCancel={() => setOpen(false)}
            onChoose={(ids) => {
              onChange?.(ids);
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

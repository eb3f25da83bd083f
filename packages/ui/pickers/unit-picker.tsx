import { Button } from "antd";
import { lazy, Suspense, useId, useState } from "react";
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
  /** What the units are for, read out with the button where no label belongs to it. */
  label?: string;
  id?: string;
}

const none: readonly never[] = [];

/** A field that holds units: shows them as a paper would name them, and opens a tree with groups to choose from. */
export function UnitPicker(props: UnitPickerProps) {
  const { units, groups = none, value = none, onChange, single, disabled, bare, label, id } = props;
  const text = useUiText();
  const [open, setOpen] = useState(false);
  const own = useId();
  const [wordsId, chosenId] = [`${own}words`, `${own}chosen`];
  const names = nameUnits(value, units, groups);
  return (
    <div className={styles.field}>
      {!bare && (
        <span id={chosenId} className={styles.chosen}>
          {names.length > 0 ? names.join(text("list.comma")) : text("units.none")}
          {value.length > 1 && <span className={styles.faint}> {text("units.count", { count: value.length })}</span>}
        </span>
      )}
      {!disabled && (
        // A form's label takes the place of the button's own words, so these are read after it, then what is chosen.
        <Button
          id={id}
          aria-label={label && text("units.chooseFor", { label })}
          aria-describedby={[id && wordsId, !bare && chosenId].filter(Boolean).join(" ") || undefined}
          onClick={() => setOpen(true)}
        >
          <span id={wordsId}>{text("units.choose")}</span>
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

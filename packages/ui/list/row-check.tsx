import styles from "./list.module.css";

interface RowCheckProps {
  label: string;
  checked: boolean;
  /** Some of several, not all. */
  some?: boolean;
  onChange: () => void;
}

/** The box that chooses a row, or all of them. */
export function RowCheck({ label, checked, some = false, onChange }: RowCheckProps) {
  const markSome = (box: HTMLInputElement | null) => {
    if (box) box.indeterminate = some;
  };
  return (
    <label className={styles.rowCheck}>
      <input ref={markSome} type="checkbox" aria-label={label} checked={checked} onChange={onChange} />
    </label>
  );
}

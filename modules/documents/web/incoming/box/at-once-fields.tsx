import { Radio } from "antd";
import { DayField } from "../day-field.tsx";
import styles from "../incoming.module.css";
import { categories } from "../register/register-filters.ts";
import { useText } from "../text.ts";
import type { AtOnce } from "./at-once.ts";

interface AtOnceFieldsProps {
  value: AtOnce;
  onChange: (said: AtOnce) => void;
}

/** 办件 or 阅件, and by when: all that is said of a paper that is registered as it is accepted. */
export function AtOnceFields({ value, onChange }: AtOnceFieldsProps) {
  const text = useText();
  return (
    <div className={styles.atOnce}>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        aria-label={text("column.category")}
        value={value.category}
        onChange={({ target }) => onChange({ ...value, category: target.value })}
        options={categories.map((category) => ({ value: category, label: text(`category.${category}`) }))}
      />
      <div className={styles.atOnceDue}>
        <span aria-hidden="true">{text("column.due")}</span>
        <DayField
          fromToday
          label={text("column.due")}
          value={value.due}
          onChange={(due) => onChange({ ...value, due })}
        />
      </div>
    </div>
  );
}

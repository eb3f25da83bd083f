import { FilterOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useUiText } from "../text/use-ui-text.ts";
import { usePhone } from "../theme/use-phone.ts";
import { countSet, type FilterField, type FilterValues, keysOf, narrowing } from "./fields.ts";
import styles from "./filter-bar.module.css";
import { FilterControl } from "./filter-control.tsx";

interface FilterBarProps {
  fields: readonly FilterField[];
  values: FilterValues;
  /** Takes what changed; the caller keeps it in the address (`useAddressFilters`). */
  onChange: (patch: FilterValues) => void;
}

/** The filters of a list, in one line; on a phone the words stay and the others move behind a button. */
export function FilterBar({ fields, values, onChange }: FilterBarProps) {
  const phone = usePhone();
  return phone ? (
    <PhoneFilters fields={fields} values={values} onChange={onChange} />
  ) : (
    <search className={styles.bar} data-print="hide">
      {fields.map((field) => (
        <div key={field.key} className={styles.field} data-kind={field.kind}>
          <FilterControl field={field} values={values} onChange={onChange} />
        </div>
      ))}
      <ClearFilters fields={fields} values={values} onChange={onChange} />
    </search>
  );
}

function ClearFilters({ fields, values, onChange }: FilterBarProps) {
  const text = useUiText();
  if (countSet(fields, values) === 0) return null;
  const clear = () =>
    onChange(
      Object.fromEntries(
        narrowing(fields)
          .flatMap(keysOf)
          .map((key) => [key, undefined]),
      ),
    );
  return (
    <Button type="link" onClick={clear}>
      {text("filters.clear")}
    </Button>
  );
}

function PhoneFilters({ fields, values, onChange }: FilterBarProps) {
  const text = useUiText();
  const [open, setOpen] = useState(false);
  const words = fields.filter(({ kind }) => kind === "text").slice(0, 1);
  const others = fields.filter((field) => !words.includes(field as (typeof words)[number]));
  const set = countSet(others, values);
  return (
    <search className={styles.bar} data-print="hide">
      {words.map((field) => (
        <div key={field.key} className={styles.field} data-kind="text">
          <FilterControl field={field} values={values} onChange={onChange} />
        </div>
      ))}
      {others.length > 0 && (
        <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
          {set > 0 ? text("filters.openSet", { count: set }) : text("filters.open")}
        </Button>
      )}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        title={text("filters.open")}
        extra={<ClearFilters fields={others} values={values} onChange={onChange} />}
      >
        <div className={styles.stack}>
          {others.map((field) => (
            <div key={field.key}>
              <div className={styles.label}>{field.label}</div>
              <FilterControl field={field} values={values} onChange={onChange} />
            </div>
          ))}
          <Button type="primary" block onClick={() => setOpen(false)}>
            {text("filters.show")}
          </Button>
        </div>
      </Drawer>
    </search>
  );
}

import { CheckOutlined, DownOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";
import { useUiText } from "../text/use-ui-text.ts";
import type { ChoiceField } from "./fields.ts";
import styles from "./filter-bar.module.css";

interface ChoiceFilterProps {
  field: ChoiceField;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

const all = "";

/** A filter by one of a few values, or several of them: a button that says what is chosen, and a menu. */
export function ChoiceFilter({ field: { label, options, multiple }, value, onChange }: ChoiceFilterProps) {
  const text = useUiText();
  const chosen = value?.split(",").filter(Boolean) ?? [];
  const names = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  const choose = (key: string) => {
    if (key === all) return onChange(undefined);
    if (!multiple) return onChange(key);
    const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
    onChange(next.join(",") || undefined);
  };
  const items = [{ value: all, label: text("filters.all") }, ...options].map((option) => ({
    key: option.value,
    label: option.label,
    icon: <CheckOutlined className={isChosen(option.value) ? "" : (styles.unchosen ?? "")} />,
  }));
  function isChosen(key: string) {
    return key === all ? chosen.length === 0 : chosen.includes(key);
  }
  return (
    <Dropdown trigger={["click"]} menu={{ items, selectedKeys: chosen, onClick: ({ key }) => choose(key) }}>
      <button type="button" className={styles.choice} data-set={names.length > 0}>
        <span>
          {names.length > 0 ? text("filters.chosen", { label, names: names.join(text("list.comma")) }) : label}
        </span>
        <DownOutlined aria-hidden="true" />
      </button>
    </Dropdown>
  );
}

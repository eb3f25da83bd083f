import { CheckOutlined, SwapOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";
import { useUiText } from "../text/use-ui-text.ts";
import type { OrderField } from "./fields.ts";
import styles from "./filter-bar.module.css";

interface OrderFilterProps {
  field: OrderField;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** In which order a list stands: a button that says it, and a menu. */
export function OrderFilter({ field: { label, options }, value, onChange }: OrderFilterProps) {
  const text = useUiText();
  const usual = options[0];
  const chosen = options.find((option) => option.value === value) ?? usual;
  const items = options.map((option) => ({
    key: option.value,
    label: option.label,
    icon: <CheckOutlined className={option === chosen ? "" : (styles.unchosen ?? "")} />,
  }));
  const choose = (key: string) => onChange(key === usual?.value ? undefined : key);
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, selectedKeys: chosen ? [chosen.value] : [], onClick: ({ key }) => choose(key) }}
    >
      <button type="button" className={styles.choice} data-set={chosen !== usual}>
        <span>{text("filters.chosen", { label, names: chosen?.label ?? "" })}</span>
        <SwapOutlined rotate={90} aria-hidden="true" />
      </button>
    </Dropdown>
  );
}

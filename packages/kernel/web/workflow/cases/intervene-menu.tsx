import { Button, Dropdown } from "antd";
import { useText } from "../text.ts";
import { grave, type Intervention } from "./interventions.ts";

interface InterveneMenuProps {
  may: readonly Exclude<Intervention, "changeHandler">[];
  onChoose: (operation: Intervention) => void;
}

/** What whoever keeps the unit's cases may do to this one; nothing for everybody else. */
export function InterveneMenu({ may, onChoose }: InterveneMenuProps) {
  const text = useText();
  if (may.length === 0) return null;
  const items = may.map((operation) => ({
    key: operation,
    label: text(`intervene.${operation}`),
    danger: grave.has(operation),
    onClick: () => onChoose(operation),
  }));
  return (
    <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
      <Button>{text("intervene.button")}</Button>
    </Dropdown>
  );
}

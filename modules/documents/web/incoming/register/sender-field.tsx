import { useUnitChoices } from "@tz/kernel/web/people";
import { unitMatches } from "@tz/ui";
import { AutoComplete } from "antd";

interface SenderFieldProps {
  value?: string;
  onChange?: (name: string) => void;
  id?: string;
}

const most = 8;

/** Who sent a paper: any name, with the units of the directory offered by name or pinyin. */
export function SenderField({ value = "", onChange, id }: SenderFieldProps) {
  const { units } = useUnitChoices();
  const fitting = value.trim() === "" ? [] : units.filter((unit) => unitMatches(unit, value)).slice(0, most);
  return (
    <AutoComplete
      defaultActiveFirstOption
      {...(id === undefined ? {} : { id })}
      maxLength={200}
      value={value}
      onChange={(name: string) => onChange?.(name)}
      options={fitting.map(({ name }) => ({ value: name }))}
    />
  );
}

import { unitMatches } from "@tz/ui";
import { Select } from "antd";
import { useState } from "react";
import { useUnitChoices } from "../units.ts";

interface UnitOptionsProps {
  label: string;
  value: string | undefined;
  onChange: (unitId: string | undefined) => void;
}

/** The list of `UnitSelect`; the units are asked for when somebody opens it, or to name the one that is chosen. */
export default function UnitOptions({ label, value, onChange }: UnitOptionsProps) {
  const [wanted, setWanted] = useState(value !== undefined);
  const { units, loading } = useUnitChoices(wanted);
  return (
    <Select
      allowClear
      aria-label={label}
      style={{ minWidth: "11rem", width: "100%" }}
      placeholder={label}
      loading={wanted && loading}
      onOpenChange={() => setWanted(true)}
      value={units.some(({ id }) => id === value) ? value : null}
      onChange={(id: string | null) => onChange(id ?? undefined)}
      options={units.map((unit) => ({ value: unit.id, label: unit.shortName || unit.name, unit }))}
      showSearch={{ filterOption: (words, option) => option !== undefined && unitMatches(option.unit, words) }}
    />
  );
}

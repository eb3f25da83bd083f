import { unitMatches } from "@tz/ui";
import { Select } from "antd";
import { useUnitChoices } from "../../../people/index.ts";
import { useText } from "../text.ts";

interface UnitFilterProps {
  unitId: string | undefined;
  onChange: (unitId: string | undefined) => void;
}

/** Chooses one unit by name or pinyin, on one line. */
export function UnitFilter({ unitId, onChange }: UnitFilterProps) {
  const text = useText();
  const { units, loading } = useUnitChoices();
  return (
    <Select
      allowClear
      aria-label={text("post.unit")}
      style={{ minWidth: "14rem" }}
      placeholder={text("post.unit")}
      loading={loading}
      value={unitId ?? null}
      onChange={(id: string | null) => onChange(id ?? undefined)}
      options={units.map((unit) => ({ value: unit.id, label: unit.shortName || unit.name, unit }))}
      showSearch={{ filterOption: (words, option) => option !== undefined && unitMatches(option.unit, words) }}
    />
  );
}

import { UnitSelect } from "../../../people/index.ts";
import { useText } from "../text.ts";

interface UnitFilterProps {
  unitId: string | undefined;
  onChange: (unitId: string | undefined) => void;
}

/** Chooses one unit by name or pinyin, on one line. */
export function UnitFilter({ unitId, onChange }: UnitFilterProps) {
  const text = useText();
  return <UnitSelect label={text("post.unit")} value={unitId} onChange={onChange} />;
}

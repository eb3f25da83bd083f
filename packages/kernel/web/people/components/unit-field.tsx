import { UnitPicker } from "@tz/ui";
import { useUnitChoices } from "../units.ts";

interface UnitFieldProps {
  value?: readonly string[];
  onChange?: (ids: string[]) => void;
  single?: boolean;
  disabled?: boolean;
  id?: string;
}

/** `UnitPicker` over the directory; a form field of unit ids. */
export function UnitField(field: UnitFieldProps) {
  const { units, groups } = useUnitChoices();
  return <UnitPicker units={units} groups={groups} {...field} />;
}

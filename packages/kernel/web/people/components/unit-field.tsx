import { UnitPicker } from "@tz/ui";
import { useUnitChoices } from "../units.ts";

interface UnitFieldProps {
  value?: readonly string[];
  onChange?: (ids: string[]) => void;
  single?: boolean;
  disabled?: boolean;
  /** What the units are for, read out with the button where no label belongs to it. */
  label?: string;
  id?: string;
}

/** `UnitPicker` over the directory; a form field of unit ids. */
export function UnitField(field: UnitFieldProps) {
  const { units, groups } = useUnitChoices();
  return <UnitPicker units={units} groups={groups} {...field} />;
}

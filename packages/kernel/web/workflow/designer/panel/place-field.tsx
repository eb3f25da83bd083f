import { UnitField } from "../../../people/index.ts";
import { useText } from "../text.ts";
import { DepartmentField } from "./department-field.tsx";
import { ChoiceField, TextField } from "./fields.tsx";

type Named = "case" | "superior" | "drafter" | "previous";

interface PlaceFieldProps {
  /** `case`, `superior`, `drafter`, `previous`, `field:NAME` or `id:UUID`. */
  of: string;
  named: readonly Named[];
  kind: "unit" | "department";
  onChange: (of: string) => void;
}

/** Whose unit or department is meant: somebody's, that of a field of the case, or one of the directory. */
export function PlaceField({ of, named, kind, onChange }: PlaceFieldProps) {
  const text = useText();
  const [sort, name = ""] = of.split(/:(.*)/s) as [string, string?];
  const options = [...named, "field" as const, "id" as const].map((value) => ({
    value: value as string,
    label: text(`place.${kind}.${value}`),
  }));
  return (
    <>
      <ChoiceField
        label={text(`place.${kind}`)}
        value={sort}
        options={options}
        onChange={(next) => onChange(next === "field" || next === "id" ? `${next}:` : next)}
      />
      {sort === "field" && (
        <TextField label={text("field")} value={name} onCommit={(field) => onChange(`field:${field.trim()}`)} />
      )}
      {sort === "id" && kind === "unit" && (
        <UnitField single value={name ? [name] : []} onChange={([unit]) => onChange(`id:${unit ?? ""}`)} />
      )}
      {sort === "id" && kind === "department" && (
        <DepartmentField id={name} onChange={(department) => onChange(`id:${department}`)} />
      )}
    </>
  );
}

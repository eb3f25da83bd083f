import { EmptyState, Sheet } from "@tz/ui";
import { Form } from "antd";
import { type Field, type FieldOf, isMadeFrom, nameFor, termsOf } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { CellProperties } from "./cell-properties.tsx";
import { ColumnsEditor } from "./columns-editor.tsx";
import { CheckProperty, ChoiceProperty, ExpressionProperty, NumberProperty, TextProperty } from "./properties.tsx";
import type { Design } from "./use-design.ts";

/** What is said of the field that is chosen. */
export function FieldProperties({ design }: { design: Design }) {
  const text = useText();
  const { fields } = design.form;
  const field = fields[design.selected];
  return (
    <Sheet title={text("design.properties")}>
      {field ? (
        <Form layout="vertical" component="div">
          <Properties
            key={design.selected}
            field={field}
            above={fields.slice(0, design.selected)}
            published={design.published}
            taken={new Set(fields.filter((one) => one !== field).map(({ name }) => name))}
            onChange={(changed) => design.setField(design.selected, changed)}
          />
        </Form>
      ) : (
        <EmptyState title={text("design.noneSelected")} hint={text("design.noneSelectedHint")} />
      )}
    </Sheet>
  );
}

interface PropertiesProps {
  field: Field;
  /** The fields that its rules may use. */
  above: readonly Field[];
  taken: ReadonlySet<string>;
  /** Names of fields, and of tables' columns behind theirs, that applications may bear already. */
  published: ReadonlySet<string>;
  onChange: (field: Field) => void;
}

function Properties({ field, above, taken, published, onChange }: PropertiesProps) {
  const text = useText();
  const set = (patch: object) => onChange({ ...field, ...patch } as Field);
  const names = above.flatMap(termsOf);
  /** A field that still bears the name made from its title gets a new one with its title, unless applications bear it already. */
  const rename = (title: string) => {
    const follows = !published.has(field.name) && isMadeFrom(field.title, field.name);
    set({ title, ...(follows && { name: nameFor(title, taken) }) });
  };
  return (
    <>
      <TextProperty label={text("property.title")} most={50} value={field.title} onChange={rename} />
      <TextProperty
        label={text("property.name")}
        hint={text("property.nameHint")}
        most={40}
        value={field.name}
        onChange={(name) => set({ name })}
      />
      <TextProperty label={text("property.hint")} most={200} value={field.hint} onChange={(hint) => set({ hint })} />
      <CheckProperty
        label={text("property.required")}
        value={field.required}
        onChange={(required) => set({ required })}
      />
      <ChoiceProperty
        label={text("property.by")}
        value={field.by}
        options={(["applicant", "handler"] as const).map((value) => ({ value, label: text(`property.by.${value}`) }))}
        onChange={(by) => set({ by: by ?? "applicant" })}
      />
      <OwnProperties field={field} names={names} published={published} set={set} />
      <ExpressionProperty
        label={text("property.when")}
        hint={text("property.whenHint")}
        value={field.when}
        names={names}
        onChange={(when) => set({ when })}
      />
    </>
  );
}

interface OwnProps {
  field: Field;
  names: readonly string[];
  published: ReadonlySet<string>;
  set: (patch: object) => void;
}

function OwnProperties({ field, names, published, set }: OwnProps) {
  const text = useText();
  switch (field.kind) {
    case "longText":
      return (
        <NumberProperty
          label={text("property.mostCharacters")}
          least={1}
          most={5000}
          value={field.most}
          onChange={(most) => set({ most: most ?? 1000 })}
        />
      );
    case "dateRange":
      return <RangeProperties field={field} set={set} />;
    case "person":
    case "unit":
    case "department":
      return <CheckProperty label={text("property.many")} value={field.many} onChange={(many) => set({ many })} />;
    case "attachment":
      return (
        <NumberProperty
          label={text("property.mostFiles")}
          least={1}
          most={20}
          value={field.most}
          onChange={(most) => set({ most: most ?? 5 })}
        />
      );
    case "table":
      return <ColumnsEditor field={field} names={names} published={published} onChange={set} />;
    default:
      return <CellProperties cell={field} names={names} set={set} />;
  }
}

function RangeProperties({ field, set }: { field: FieldOf<"dateRange">; set: OwnProps["set"] }) {
  const text = useText();
  return (
    <>
      <CheckProperty label={text("property.time")} value={field.time} onChange={(time) => set({ time })} />
      <ChoiceProperty
        label={text("property.days")}
        value={field.days}
        options={(["calendar", "working", "none"] as const).map((value) => ({
          value,
          label: text(`property.days.${value}`),
        }))}
        onChange={(days) => set({ days: days ?? "calendar" })}
      />
    </>
  );
}

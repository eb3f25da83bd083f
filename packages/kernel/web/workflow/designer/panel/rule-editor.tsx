import { DeleteOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useBilingual } from "../../../base/index.ts";
import { emptyRule, type Find, finds, type RuleForm } from "../model/rule.ts";
import { vocabularyQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import { ChoiceField, Field } from "./fields.tsx";
import styles from "./panel.module.css";
import { PeopleField } from "./people-field.tsx";
import { PlaceField } from "./place-field.tsx";

interface RuleEditorProps {
  label: string;
  rule: RuleForm;
  /** The step that the rule belongs to: it cannot name itself. */
  own: string;
  /** The kinds of rule that are offered. */
  offered?: readonly Find[];
  onChange: (rule: RuleForm) => void;
  onRemove?: () => void;
}

/** One rule by which the handlers of a step are found: its kind, and what that kind asks for. */
export function RuleEditor({ label, rule, own, offered = finds, onChange, onRemove }: RuleEditorProps) {
  const text = useText();
  const kinds = offered.map((find) => ({ value: find, label: text(`find.${find}`) }));
  return (
    <fieldset className={styles.rule} aria-label={label}>
      <span className={styles.pair}>
        <Select<Find>
          aria-label={label}
          value={rule.find}
          options={kinds}
          onChange={(find) => onChange(emptyRule(find))}
        />
        {onRemove && (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={text("handlers.remove", { label })}
            onClick={onRemove}
          />
        )}
      </span>
      <RuleDetails rule={rule} own={own} onChange={(part) => onChange({ ...rule, ...part })} />
    </fieldset>
  );
}

interface DetailsProps {
  rule: RuleForm;
  own: string;
  onChange: (part: Partial<RuleForm>) => void;
}

function RuleDetails({ rule, own, onChange }: DetailsProps) {
  const text = useText();
  const { of } = rule;
  const setPlace = (place: string) => onChange({ of: place });
  switch (rule.find) {
    case "person":
    case "post":
      return <PeopleField by={rule.find} ids={rule.ids} onChange={(ids) => onChange({ ids })} />;
    case "role":
      return (
        <>
          <RoleField role={rule.role} onChange={(role) => onChange({ role })} />
          <PlaceField of={of} named={["case", "superior", "drafter", "previous"]} kind="unit" onChange={setPlace} />
        </>
      );
    case "departmentLeader":
      return <PlaceField of={of} named={["drafter", "previous"]} kind="department" onChange={setPlace} />;
    case "leaderAbove":
      return (
        <ChoiceField
          label={text("above")}
          value={of}
          options={(["drafter", "previous"] as const).map((value) => ({
            value: value as string,
            label: text(`above.${value}`),
          }))}
          onChange={setPlace}
        />
      );
    case "step":
      return <StepField step={rule.step} own={own} onChange={(step) => onChange({ step })} />;
    case "field":
      return <CaseFieldRule rule={rule} onChange={onChange} />;
    case "chosen":
      return (
        <RuleEditor
          label={text("chosen.from")}
          rule={rule.from[0] ?? emptyRule("role")}
          own={own}
          offered={finds.filter((find) => find !== "chosen")}
          onChange={(first) => onChange({ from: [first, ...rule.from.slice(1)] })}
        />
      );
    default:
      return null;
  }
}

function RoleField({ role, onChange }: { role: string; onChange: (role: string) => void }) {
  const text = useText();
  const bilingual = useBilingual();
  const { data } = useQuery(vocabularyQuery);
  const options = (data?.roles ?? []).map(({ id, name }) => ({ value: id, label: bilingual(name) }));
  return <ChoiceField label={text("role")} value={role} options={options} onChange={onChange} />;
}

function StepField({ step, own, onChange }: { step: string; own: string; onChange: (step: string) => void }) {
  const text = useText();
  const { steps } = useDrawing();
  const options = steps.filter(({ id }) => id !== own).map(({ id, name }) => ({ value: id, label: name }));
  return <ChoiceField label={text("stepOf")} value={step} options={options} onChange={onChange} />;
}

function CaseFieldRule({ rule, onChange }: { rule: RuleForm; onChange: (part: Partial<RuleForm>) => void }) {
  const text = useText();
  return (
    <>
      <CaseField value={rule.field} onChange={(field) => onChange({ field })} />
      <ChoiceField
        label={text("fieldAs")}
        value={rule.as}
        options={(["person", "unit", "department"] as const).map((value) => ({
          value,
          label: text(`fieldAs.${value}`),
        }))}
        onChange={(as) => onChange({ as })}
      />
      {rule.as === "unit" && <RoleField role={rule.role || "clerk"} onChange={(role) => onChange({ role })} />}
    </>
  );
}

/** The name of a field of the case: one that the drawing mentions already, or another. */
function CaseField({ value, onChange }: { value: string; onChange: (field: string) => void }) {
  const text = useText();
  const { fields } = useDrawing();
  return (
    <Field label={text("field")}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="tags"
          maxCount={1}
          value={value ? [value] : []}
          options={[...fields.keys()].map((one) => ({ value: one, label: one }))}
          onChange={([name]) => onChange(name ?? "")}
        />
      )}
    </Field>
  );
}

import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Form, Select } from "antd";
import { useId } from "react";
import { type Field, formulaOf, type Step, type StepHandler } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./designer.module.css";
import { NamedPersons } from "./named-persons.tsx";
import { CheckProperty, ChoiceProperty, ExpressionProperty, NumberProperty, TextProperty } from "./properties.tsx";

interface StepEditorProps {
  step: Step;
  at: number;
  last: number;
  fields: readonly Field[];
  names: readonly string[];
  onChange: (step: Step) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One step of a simple process. */
export function StepEditor({ step, at, last, fields, names, onChange, onMove, onRemove }: StepEditorProps) {
  const text = useText();
  const set = (patch: Partial<Step>) => onChange({ ...step, ...patch });
  return (
    <li className={styles.step}>
      <div className={styles.stepHead}>
        <strong>{text("step.number", { n: at + 1 })}</strong>
        <span className={styles.tools}>
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            disabled={at === 0}
            aria-label={text("design.up", { title: step.name })}
            onClick={() => onMove(at - 1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            disabled={at === last}
            aria-label={text("design.down", { title: step.name })}
            onClick={() => onMove(at + 1)}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={text("design.remove", { title: step.name })}
            onClick={onRemove}
          />
        </span>
      </div>
      <div className={styles.stepFields}>
        <TextProperty label={text("step.name")} most={30} value={step.name} onChange={(name) => set({ name })} />
        <HandlerProperty handler={step.handler} fields={fields} onChange={(handler) => set({ handler })} />
        <ChoiceProperty
          label={text("step.finish")}
          value={step.finish}
          options={(["one", "anyOf", "allOf"] as const).map((value) => ({ value, label: text(`finish.${value}`) }))}
          onChange={(finish) => set({ finish: finish ?? "one" })}
        />
        <NumberProperty
          label={text("step.days")}
          least={1}
          most={90}
          value={step.days}
          onChange={(days) => set({ days })}
        />
        <ExpressionProperty
          label={text("step.when")}
          value={step.when}
          names={names}
          onChange={(when) => set({ when })}
        />
        <FillsProperty fields={fields} value={step.fills} onChange={(fills) => set({ fills })} />
        <div>
          <CheckProperty label={text("step.refuses")} value={step.refuses} onChange={(refuses) => set({ refuses })} />
          <CheckProperty
            label={text("step.opinion")}
            value={step.opinion === "required"}
            onChange={(required) => set({ opinion: required ? "required" : "optional" })}
          />
        </div>
      </div>
    </li>
  );
}

interface FillsPropertyProps {
  fields: readonly Field[];
  value: string[];
  onChange: (fills: string[]) => void;
}

/** The fields that whoever handles the step fills in or may change; those that are gone stay to be taken out. */
function FillsProperty({ fields, value, onChange }: FillsPropertyProps) {
  const text = useText();
  const id = useId();
  return (
    <Form.Item label={text("step.fills")} htmlFor={id} extra={text("step.fillsHint")}>
      <Select
        id={id}
        mode="multiple"
        value={value}
        onChange={onChange}
        options={fields
          .filter((field) => formulaOf(field) === null)
          .map(({ name, title }) => ({ value: name, label: title }))}
      />
    </Form.Item>
  );
}

const kinds = [
  "departmentLeader",
  "leaderAbove",
  "chosenLeader",
  "leader",
  "officeDirector",
  "clerk",
  "person",
  "field",
] as const;
type Kind = (typeof kinds)[number];

const kindOf = (handler: StepHandler): Kind => (handler.find === "role" ? handler.role : handler.find);

function handlerOf(kind: Kind, fields: readonly Field[]): StepHandler {
  switch (kind) {
    case "leader":
    case "officeDirector":
    case "clerk":
      return { find: "role", role: kind };
    case "person":
      return { find: "person", personIds: [] };
    case "field":
      return { find: "field", field: fields.find(isPlace)?.name ?? "经办人" };
    default:
      return { find: kind };
  }
}

const isPlace = ({ kind }: Field) => kind === "person" || kind === "department";

interface HandlerPropertyProps {
  handler: StepHandler;
  fields: readonly Field[];
  onChange: (handler: StepHandler) => void;
}

function HandlerProperty({ handler, fields, onChange }: HandlerPropertyProps) {
  const text = useText();
  return (
    <div>
      <ChoiceProperty
        label={text("step.handler")}
        value={kindOf(handler)}
        options={kinds.map((value) => ({ value, label: text(`handler.${value}`) }))}
        onChange={(kind) => kind && onChange(handlerOf(kind, fields))}
      />
      {handler.find === "field" && (
        <ChoiceProperty
          label={text("step.field")}
          value={handler.field}
          options={fields.filter(isPlace).map(({ name, title }) => ({ value: name, label: title }))}
          onChange={(field) => field && onChange({ find: "field", field })}
        />
      )}
      {handler.find === "person" && (
        <NamedPersons ids={handler.personIds} onChange={(personIds) => onChange({ find: "person", personIds })} />
      )}
    </div>
  );
}

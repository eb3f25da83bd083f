import { StatusTag } from "@tz/ui";
import { Input } from "antd";
import { evaluate } from "feelin";
import { useState } from "react";
import { textNames } from "../../../../contract/workflow/index.ts";
import { readValue } from "../model/value.ts";
import { useText } from "../text.ts";
import { Field } from "./fields.tsx";
import styles from "./panel.module.css";

interface ConditionTrialProps {
  condition: string;
  names: readonly string[];
  /** Names that are filled in by the engine; `outcome` alone can be tried. */
  given: readonly string[];
}

/** Whether a condition holds, by the language that the engine reads it in; undefined where it cannot be read. */
function holds(condition: string, context: Record<string, unknown>): boolean | undefined {
  try {
    return evaluate(condition, context).value === true;
  } catch {
    return undefined;
  }
}

/** Tries a condition with values: does it hold? */
export function ConditionTrial({ condition, names, given }: ConditionTrialProps) {
  const text = useText();
  const [values, setValues] = useState<Record<string, string>>({});
  const asked = names.filter((name) => name === "outcome" || !given.includes(name));
  const texts = textNames(condition);
  const context = Object.fromEntries(asked.map((name) => [name, readValue(values[name] ?? "", texts.includes(name))]));
  const verdict = holds(condition, context);
  return (
    <div className={styles.trial}>
      {asked.map((name) => (
        <Field key={name} label={name}>
          {(id) => (
            <Input
              id={id}
              size="small"
              value={values[name] ?? ""}
              onChange={({ target }) => setValues({ ...values, [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <span role="status">
        {verdict === undefined && <StatusTag tone="bad">{text("condition.unreadable")}</StatusTag>}
        {verdict === true && <StatusTag tone="good">{text("condition.holds")}</StatusTag>}
        {verdict === false && <StatusTag tone="plain">{text("condition.holdsNot")}</StatusTag>}
      </span>
    </div>
  );
}

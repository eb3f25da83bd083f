import { Button, Checkbox } from "antd";
import { useState } from "react";
import { conditionNames, givenNames } from "../../../../contract/workflow/index.ts";
import { type BusinessObject, type DrawnElement, textOf } from "../canvas/element.ts";
import { conditionOf } from "../model/fields.ts";
import { useText } from "../text.ts";
import { ConditionTags } from "./condition-tags.tsx";
import { ConditionTrial } from "./condition-trial.tsx";
import { useDrawing } from "./drawing.tsx";
import { useElementTitle } from "./element-select.tsx";
import { TextField } from "./fields.tsx";
import styles from "./panel.module.css";

interface ConditionFieldProps {
  flow: DrawnElement;
  /** Says which flow it is, where several stand together. */
  titled?: boolean;
}

/** When a flow is taken: on a condition in FEEL, or when no other is. */
export function ConditionField({ flow, titled }: ConditionFieldProps) {
  const text = useText();
  const title = useElementTitle();
  const { modeler } = useDrawing();
  const [trying, setTrying] = useState(false);
  const { source, target } = flow;
  const condition = conditionOf(flow.businessObject);
  const isDefault = (source?.businessObject.get("default") as BusinessObject | undefined)?.id === flow.id;
  const goal = title(target ?? flow);
  const write = (body: string) => {
    const conditionExpression =
      body.trim() && modeler.get("moddle").create("bpmn:FormalExpression", { body: body.trim() });
    modeler.get("modeling").updateProperties(flow, { conditionExpression: conditionExpression || undefined });
  };
  const setDefault = (on: boolean) =>
    source && modeler.get("modeling").updateProperties(source, { default: on ? flow.businessObject : undefined });
  const label = titled
    ? text("condition.to", { name: textOf(flow.businessObject, "name") || goal })
    : text("condition");
  return (
    <div className={styles.condition}>
      {!isDefault && (
        <>
          <TextField
            label={label}
            {...(titled ? {} : { hint: text("condition.hint") })}
            placeholder={'outcome = "agree"'}
            area
            value={condition}
            onCommit={write}
          />
          <ConditionTags flow={flow} condition={condition} onWrite={write} />
        </>
      )}
      {isDefault && <p>{text("condition.isDefault", { name: goal })}</p>}
      <span className={styles.pair}>
        <Checkbox checked={isDefault} onChange={({ target: box }) => setDefault(box.checked)}>
          {text("condition.default")}
        </Checkbox>
        {condition && !isDefault && (
          <Button size="small" onClick={() => setTrying(!trying)} aria-expanded={trying}>
            {text("condition.try")}
          </Button>
        )}
      </span>
      {trying && condition && !isDefault && (
        <ConditionTrial condition={condition} names={conditionNames(condition)} given={givenNames} />
      )}
    </div>
  );
}

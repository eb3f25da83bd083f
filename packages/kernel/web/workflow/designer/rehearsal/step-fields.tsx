import { Button } from "antd";
import { useState } from "react";
import type { RehearsedTask } from "../../../../contract/workflow/index.ts";
import type { FieldKind } from "../model/fields.ts";
import panel from "../panel/panel.module.css";
import { useText } from "../text.ts";
import { CaseFields } from "./case-fields.tsx";
import type { FieldValues } from "./field-values.ts";

interface StepFieldsProps {
  task: RehearsedTask;
  /** Every field of the case that the drawing mentions: a step with a page of its own may fill in any of them. */
  drawn: ReadonlyMap<string, FieldKind>;
  standing: FieldValues;
  onFilled: (entries: FieldValues) => void;
}

/** What the handler of a step fills in there; the rehearsal goes on with it. */
export function StepFields({ task, drawn, standing, onFilled }: StepFieldsProps) {
  const text = useText();
  const [entered, setEntered] = useState<FieldValues>({});
  const own = new Map(task.fields.map((name) => [name, drawn.get(name) ?? "value"]));
  const fields = new Map([...own, ...(task.hasPage ? drawn : [])]);
  if (fields.size === 0) return null;
  const values = { ...standing, ...entered };
  const go = () => {
    onFilled(Object.fromEntries([...fields.keys()].map((name) => [name, values[name] ?? {}])));
    setEntered({});
  };
  return (
    <details className={panel.more ?? ""} open={own.size > 0}>
      <summary>{text("rehearsal.fill")}</summary>
      <div className={panel.trial}>
        <CaseFields fields={fields} values={values} onChange={setEntered} />
        <span>
          <Button size="small" onClick={go}>
            {text("rehearsal.goOn")}
          </Button>
        </span>
      </div>
    </details>
  );
}

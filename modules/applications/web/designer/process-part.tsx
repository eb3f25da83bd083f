import { useQuery } from "@tanstack/react-query";
import { ProcessPicture } from "@tz/kernel/web/workflow";
import { Sheet, Skeleton } from "@tz/ui";
import { Button, Form, Radio } from "antd";
import { Suspense, useMemo } from "react";
import { bpmnOf, type Step, termsOf, usualSteps } from "../../contract/index.ts";
import { numbered } from "../numbered.ts";
import { formChoicesQuery } from "../queries.ts";
import { useText } from "../text.ts";
import styles from "./designer.module.css";
import { ChoiceProperty } from "./properties.tsx";
import { StepEditor } from "./step-editor.tsx";
import { type Design, moved } from "./use-design.ts";

const nothing: readonly string[] = [];

/** What applications of a form run: steps that are put together here, or a process that was drawn. */
export function ProcessPart({ design }: { design: Design }) {
  const text = useText();
  const choices = useQuery(formChoicesQuery).data;
  const { form, change } = design;
  const { process } = form;
  const options = (choices?.processes ?? []).map(({ key, name, number }) => ({
    value: key,
    label: `${name}（${text("forms.version", { number })}）`,
  }));
  return (
    <Sheet title={text("design.process")}>
      <Form layout="vertical" component="div">
        <Form.Item>
          <Radio.Group
            value={process.kind}
            onChange={({ target }) =>
              change({
                process:
                  target.value === "steps"
                    ? { kind: "steps", steps: [...usualSteps] }
                    : { kind: "published", key: options[0]?.value ?? "" },
              })
            }
            options={[
              { value: "steps", label: text("process.steps") },
              { value: "published", label: text("process.published") },
            ]}
          />
        </Form.Item>
        {process.kind === "published" ? (
          <ChoiceProperty
            label={text("process.choose")}
            hint={text("process.chooseHint")}
            value={process.key || null}
            options={options}
            onChange={(key) => change({ process: { kind: "published", key: key ?? "" } })}
          />
        ) : (
          <StepsEditor design={design} steps={process.steps} />
        )}
      </Form>
    </Sheet>
  );
}

function StepsEditor({ design, steps }: { design: Design; steps: readonly Step[] }) {
  const text = useText();
  const { form, change } = design;
  const set = (changed: Step[]) => change({ process: { kind: "steps", steps: changed } });
  const names = form.fields.flatMap(termsOf);
  const picture = useMemo(() => bpmnOf("picture", form.title, steps, form.fields), [form.title, form.fields, steps]);
  return (
    <>
      <p className={styles.note}>{text("process.stepsHint")}</p>
      <ol className={styles.steps}>
        {numbered(steps).map(({ one: step, at }) => (
          <StepEditor
            key={at}
            step={step}
            at={at}
            last={steps.length - 1}
            fields={form.fields}
            names={names}
            onChange={(changed) => set(steps.map((one, index) => (index === at ? changed : one)))}
            onMove={(to) => set(moved(steps, at, to))}
            onRemove={() => set(steps.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
      <span className={styles.tools}>
        <Button onClick={() => set([...steps, nextStep(text("step.new", { n: steps.length + 1 }))])}>
          {text("process.add")}
        </Button>
        <Button onClick={() => set([...usualSteps])}>{text("process.usual")}</Button>
      </span>
      <Suspense fallback={<Skeleton kind="text" lines={3} />}>
        <ProcessPicture key={picture} xml={picture} passed={nothing} current={nothing} />
      </Suspense>
    </>
  );
}

const nextStep = (name: string): Step => ({
  name,
  handler: { find: "leaderAbove" },
  finish: "one",
  when: null,
  days: 2,
  opinion: "optional",
  refuses: true,
  fills: [],
});

import { Checkbox, Select } from "antd";
import {
  emptyRules,
  finishRules,
  opinionRules,
  orders,
  sameRules,
  stepOperations,
} from "../../../../contract/workflow/index.ts";
import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { ChoicesField } from "./choices-field.tsx";
import { useDrawing, useProperties } from "./drawing.tsx";
import { DueFields } from "./due-fields.tsx";
import { ChoiceField, Field, ListField, TextField } from "./fields.tsx";
import { HandlersField } from "./handlers-field.tsx";
import { KindField } from "./kind-field.tsx";
import { NamePart } from "./name-part.tsx";
import styles from "./panel.module.css";

const list = (text: string, separator = /[\s,]+/) => text.split(separator).filter(Boolean);

/** A person's step: who handles it, how it ends, until when, and what its handler may do. */
export function StepPart({ element }: { element: DrawnElement }) {
  const text = useText();
  return (
    <>
      <NamePart element={element} />
      <KindField element={element} kinds={["bpmn:UserTask", "bpmn:ServiceTask", "bpmn:CallActivity"]} />
      <HandlersField element={element} />
      <FinishFields element={element} />
      <ChoicesField element={element} />
      <DueFields element={element} />
      <OpinionFields element={element} />
      <details className={styles.more}>
        <summary>{text("step.more")}</summary>
        <div className={styles.panel}>
          <RareFields element={element} />
        </div>
      </details>
    </>
  );
}

function FinishFields({ element }: { element: DrawnElement }) {
  const text = useText();
  const { read, write } = useProperties(element);
  const finish = [...finishRules, "share" as const].find((one) => one === read("tz:finish")) ?? "one";
  const order = orders.find((one) => one === read("tz:order")) ?? "parallel";
  return (
    <>
      <ChoiceField
        label={text("finish")}
        hint={text(`finishHint.${finish}`)}
        value={finish}
        options={[...finishRules, "share" as const].map((value) => ({ value, label: text(`finish.${value}`) }))}
        onChange={(value) => write({ "tz:finish": value === "one" ? "" : value })}
      />
      {finish === "share" && (
        <TextField
          label={text("share")}
          value={read("tz:share")}
          onCommit={(value) => write({ "tz:share": /^\d+$/.test(value) ? Number(value) : "" })}
        />
      )}
      {finish !== "one" && (
        <ChoiceField
          label={text("order")}
          value={order}
          options={orders.map((value) => ({ value, label: text(`order.${value}`) }))}
          onChange={(value) => write({ "tz:order": value === "parallel" ? "" : value })}
        />
      )}
    </>
  );
}

function OpinionFields({ element }: { element: DrawnElement }) {
  const text = useText();
  const { read, write } = useProperties(element);
  const opinion = opinionRules.find((one) => one === read("tz:opinion")) ?? "optional";
  return (
    <>
      <ChoiceField
        label={text("opinion")}
        value={opinion}
        options={opinionRules.map((value) => ({ value, label: text(`opinion.${value}`) }))}
        onChange={(value) => write({ "tz:opinion": value === "optional" ? "" : value })}
      />
      {opinion !== "none" && (
        <ListField
          label={text("phrases")}
          value={list(read("tz:phrases"), /\|/)}
          onChange={(values) => write({ "tz:phrases": values.join("|") })}
        />
      )}
    </>
  );
}

/** An attribute `may` that is not there allows everything; one without a word allows nothing. */
function MayField({ element }: { element: DrawnElement }) {
  const text = useText();
  const { read, write } = useProperties(element);
  const written = read("tz:may");
  const all: readonly string[] = stepOperations;
  const allowed = written === "" ? [...all] : list(written).filter((one) => one !== "none");
  return (
    <Field label={text("may")}>
      {(id) => (
        <Checkbox.Group
          name={id}
          value={allowed}
          options={stepOperations.map((value) => ({ value, label: text(`may.${value}`) }))}
          onChange={(values) =>
            values.length > 0 && write({ "tz:may": values.length === all.length ? "" : values.join(" ") })
          }
        />
      )}
    </Field>
  );
}

/** Steps to which the handler may pass the case besides the drawn way. */
function RoutesField({ element }: { element: DrawnElement }) {
  const text = useText();
  const { steps } = useDrawing();
  const { read, write } = useProperties(element);
  return (
    <Field label={text("routes")} hint={text("routes.hint")}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          value={list(read("tz:routes"))}
          options={steps
            .filter((step) => step.id !== element.id)
            .map(({ id: value, name }) => ({ value, label: name }))}
          onChange={(routes) => write({ "tz:routes": routes.join(" ") })}
        />
      )}
    </Field>
  );
}

function RareFields({ element }: { element: DrawnElement }) {
  const text = useText();
  const { fields } = useDrawing();
  const { read, write } = useProperties(element);
  return (
    <>
      <MayField element={element} />
      <ChoiceField
        label={text("onEmpty")}
        value={emptyRules.find((one) => one === read("tz:onEmpty")) ?? "administrator"}
        options={emptyRules.map((value) => ({ value, label: text(`onEmpty.${value}`) }))}
        onChange={(value) => write({ "tz:onEmpty": value === "administrator" ? "" : value })}
      />
      <ChoiceField
        label={text("onSame")}
        value={sameRules.find((one) => one === read("tz:onSame")) ?? "keep"}
        options={sameRules.map((value) => ({ value, label: text(`onSame.${value}`) }))}
        onChange={(value) => write({ "tz:onSame": value === "keep" ? "" : value })}
      />
      <ListField
        label={text("fields")}
        hint={text("fields.hint")}
        value={list(read("tz:fields"))}
        suggestions={[...fields.keys()]}
        onChange={(values) => write({ "tz:fields": values.map((one) => one.replace(/[\s,]+/g, "_")).join(" ") })}
      />
      <RoutesField element={element} />
      <TextField
        label={text("form")}
        hint={text("form.hint")}
        value={read("tz:form")}
        onCommit={(form) => write({ "tz:form": form.trim() })}
      />
    </>
  );
}

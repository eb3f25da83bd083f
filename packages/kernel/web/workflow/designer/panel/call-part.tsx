import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { DrawnElement } from "../canvas/element.ts";
import { vocabularyQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { useProperties } from "./drawing.tsx";
import { Field } from "./fields.tsx";
import { KindField } from "./kind-field.tsx";
import { NamePart } from "./name-part.tsx";

/** Another published process, done as a part of this one. */
export function CallPart({ element }: { element: DrawnElement }) {
  const text = useText();
  const { read, write } = useProperties(element);
  const { data } = useQuery(vocabularyQuery);
  const called = read("calledElement");
  const known = (data?.processes ?? []).map(({ key, name }) => ({ value: key, label: `${name}（${key}）` }));
  const others = known.some(({ value }) => value === called) || called === "" ? [] : [{ value: called, label: called }];
  return (
    <>
      <NamePart element={element} />
      <KindField element={element} kinds={["bpmn:UserTask", "bpmn:ServiceTask", "bpmn:CallActivity"]} />
      <Field label={text("call")} hint={text("call.hint")}>
        {(id) => (
          <Select<string>
            id={id}
            showSearch={{ optionFilterProp: "label" }}
            value={called || null}
            options={[...known, ...others]}
            onChange={(calledElement) => write({ calledElement })}
          />
        )}
      </Field>
    </>
  );
}

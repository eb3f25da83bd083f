import { useQuery } from "@tanstack/react-query";
import type { DrawnElement } from "../canvas/element.ts";
import { vocabularyQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { useProperties } from "./drawing.tsx";
import { ChoiceField } from "./fields.tsx";
import { KindField } from "./kind-field.tsx";
import { NamePart } from "./name-part.tsx";

/** What the system does by itself. */
export function ServicePart({ element }: { element: DrawnElement }) {
  const text = useText();
  const { read, write } = useProperties(element);
  const { data } = useQuery(vocabularyQuery);
  return (
    <>
      <NamePart element={element} />
      <KindField element={element} kinds={["bpmn:UserTask", "bpmn:ServiceTask", "bpmn:CallActivity"]} />
      <ChoiceField
        label={text("action")}
        hint={text("action.hint")}
        value={read("tz:action")}
        options={(data?.actions ?? []).map((action) => ({ value: action, label: action }))}
        onChange={(action) => write({ "tz:action": action })}
      />
    </>
  );
}

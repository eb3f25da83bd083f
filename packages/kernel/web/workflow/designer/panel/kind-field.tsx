import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import { ChoiceField } from "./fields.tsx";

export type Kind =
  | "bpmn:UserTask"
  | "bpmn:ServiceTask"
  | "bpmn:CallActivity"
  | "bpmn:ExclusiveGateway"
  | "bpmn:ParallelGateway"
  | "bpmn:InclusiveGateway";

interface KindFieldProps {
  element: DrawnElement;
  /** The kinds that it can become. */
  kinds: readonly Kind[];
}

/** Makes an element one of another kind, keeping its name and its flows. */
export function KindField({ element, kinds }: KindFieldProps) {
  const text = useText();
  const { modeler } = useDrawing();
  const known = kinds.find((kind) => kind === element.type);
  const change = (type: string) => {
    const replaced = modeler.get("bpmnReplace").replaceElement(element, { type });
    modeler.get("selection").select(replaced);
  };
  const options = kinds.map((kind) => ({ value: kind as string, label: text(`kind.${kind}`) }));
  const own = known ? [] : [{ value: element.type, label: text("kind.other") }];
  return (
    <ChoiceField
      label={text("kind")}
      hint={known ? text(`kindHint.${known}`) : undefined}
      value={element.type}
      options={[...own, ...options]}
      onChange={change}
    />
  );
}

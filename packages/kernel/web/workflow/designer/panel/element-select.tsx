import { Select } from "antd";
import { type DrawnElement, textOf } from "../canvas/element.ts";
import { useText } from "../text.ts";

const kinds = [
  "bpmn:StartEvent",
  "bpmn:EndEvent",
  "bpmn:IntermediateCatchEvent",
  "bpmn:BoundaryEvent",
  "bpmn:UserTask",
  "bpmn:ServiceTask",
  "bpmn:CallActivity",
  "bpmn:SubProcess",
  "bpmn:ExclusiveGateway",
  "bpmn:ParallelGateway",
  "bpmn:InclusiveGateway",
  "bpmn:SequenceFlow",
] as const;

/** What a drawn element is called where there is no picture: its name, or what it is. */
export function useElementTitle() {
  const text = useText();
  return ({ type, businessObject }: DrawnElement): string =>
    textOf(businessObject, "name") || text(`kind.${kinds.find((kind) => kind === type) ?? "other"}`);
}

interface ElementSelectProps {
  id: string;
  elements: readonly DrawnElement[];
  placeholder: string;
  onChoose: (element: DrawnElement) => void;
}

/** One of several elements, at which something is done at once; nothing stays chosen. */
export function ElementSelect({ id, elements, placeholder, onChoose }: ElementSelectProps) {
  const title = useElementTitle();
  return (
    <Select<string | null, { value: string; label: string; element: DrawnElement }>
      id={id}
      value={null}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={placeholder}
      options={elements.map((element) => ({ value: element.id, label: title(element), element }))}
      onSelect={(_, { element }) => onChoose(element)}
    />
  );
}

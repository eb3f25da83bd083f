import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { useBilingual } from "../../../base/index.ts";
import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useSelected } from "../use-modeler.ts";
import { CallPart } from "./call-part.tsx";
import { useDrawing } from "./drawing.tsx";
import { EndPart } from "./end-part.tsx";
import { FlowPart } from "./flow-part.tsx";
import { GatewayPart } from "./gateway-part.tsx";
import { NamePart } from "./name-part.tsx";
import { OtherPart } from "./other-part.tsx";
import styles from "./panel.module.css";
import { ProcessPart } from "./process-part.tsx";
import { ServicePart } from "./service-part.tsx";
import { StepPart } from "./step-part.tsx";
import { ThrowPart } from "./throw-part.tsx";
import { TimerPart } from "./timer-part.tsx";
import { WayPart } from "./way-part.tsx";

const parts: Record<string, (props: { element: DrawnElement }) => React.ReactNode> = {
  "bpmn:Process": ProcessPart,
  "bpmn:UserTask": StepPart,
  "bpmn:ServiceTask": ServicePart,
  "bpmn:ExclusiveGateway": GatewayPart,
  "bpmn:InclusiveGateway": GatewayPart,
  "bpmn:ParallelGateway": GatewayPart,
  "bpmn:SequenceFlow": FlowPart,
  "bpmn:EndEvent": EndPart,
  "bpmn:StartEvent": NamePart,
  "bpmn:IntermediateCatchEvent": TimerPart,
  "bpmn:BoundaryEvent": TimerPart,
  "bpmn:SubProcess": NamePart,
  "bpmn:Transaction": NamePart,
  "bpmn:CallActivity": CallPart,
  "bpmn:Collaboration": ProcessPart,
  "bpmn:IntermediateThrowEvent": ThrowPart,
};

/** The properties of what is selected, or of the whole process. */
export function Panel() {
  const text = useText();
  const bilingual = useBilingual();
  const { modeler, faults } = useDrawing();
  const element = useSelected(modeler);
  const isWhole = element.type === "bpmn:Process" || element.type === "bpmn:Collaboration";
  const own = faults.filter(({ element: id }) => (isWhole ? id === "" : id === element.id));
  const Part = parts[element.type] ?? OtherPart;
  const box = useRef<HTMLElement>(null);
  const goal = useRef("");
  const go = (next: DrawnElement) => {
    const isRoot = next === modeler.get("canvas").getRootElement();
    modeler.get("selection").select(isRoot ? null : next);
    goal.current = next.id;
  };
  useEffect(() => {
    if (goal.current === element.id) box.current?.querySelector("input")?.focus(); // what was pressed is gone
    goal.current = "";
  }, [element.id]);
  return (
    <section ref={box} className={styles.panel} aria-label={text("panel.label")}>
      {own.map((fault) => (
        <Alert key={fault.message.zh} type="warning" showIcon title={bilingual(fault.message)} />
      ))}
      <Part key={element.id} element={element} />
      <WayPart key={`way of ${element.id}`} element={element} onGo={go} />
    </section>
  );
}

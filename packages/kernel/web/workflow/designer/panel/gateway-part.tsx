import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { ConditionField } from "./condition-field.tsx";
import { KindField } from "./kind-field.tsx";
import { NamePart } from "./name-part.tsx";
import styles from "./panel.module.css";

/** A split or a join, with the conditions of all that leaves it. */
export function GatewayPart({ element }: { element: DrawnElement }) {
  const text = useText();
  const decides = element.type !== "bpmn:ParallelGateway" && element.outgoing.length > 1;
  return (
    <>
      <NamePart element={element} />
      <KindField element={element} kinds={["bpmn:ExclusiveGateway", "bpmn:ParallelGateway", "bpmn:InclusiveGateway"]} />
      {decides && (
        <div className={styles.group}>
          <h3>{text("gateway.flows")}</h3>
          {element.outgoing.map((flow) => (
            <ConditionField key={flow.id} flow={flow} titled />
          ))}
        </div>
      )}
    </>
  );
}

import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { ConditionField } from "./condition-field.tsx";
import { NamePart } from "./name-part.tsx";
import styles from "./panel.module.css";

/** A flow; it has a condition where it leaves a split that decides. */
export function FlowPart({ element }: { element: DrawnElement }) {
  const text = useText();
  const { source } = element;
  const decides = /(Exclusive|Inclusive)Gateway|Task$/.test(source?.type ?? "") && (source?.outgoing.length ?? 0) > 1;
  return (
    <>
      <NamePart element={element} />
      {decides ? <ConditionField flow={element} /> : <p className={styles.hint}>{text("flow.always")}</p>}
    </>
  );
}

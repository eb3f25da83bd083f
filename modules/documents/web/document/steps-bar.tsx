import { CheckOutlined } from "@ant-design/icons";
import type { DocumentView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./document.module.css";
import { stepsOf } from "./steps.ts";

/** Where a document stands on its way. */
export function StepsBar({ document }: { document: DocumentView }) {
  const text = useText();
  const steps = stepsOf(document);
  if (steps.length === 0) return null;
  return (
    <ol className={styles.steps} aria-label={text("steps.label")} data-print="hide">
      {steps.map(({ state, standing }) => (
        <li key={state} data-standing={standing} aria-current={standing === "current" ? "step" : undefined}>
          <span aria-hidden="true">{standing === "done" ? <CheckOutlined /> : null}</span>
          {text(`step.${state}`)}
        </li>
      ))}
    </ol>
  );
}

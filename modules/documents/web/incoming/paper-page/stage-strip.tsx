import { useText } from "../text.ts";
import styles from "./paper-page.module.css";
import type { Stage } from "./stages.ts";

/** Where the paper stands on its way, as one line of steps. */
export function StageStrip({ stages }: { stages: readonly Stage[] }) {
  const text = useText();
  return (
    <ol className={styles.stages} aria-label={text("stage.label")}>
      {stages.map(({ name, standing }) => (
        <li key={name} data-standing={standing} aria-current={standing === "current" ? "step" : undefined}>
          {text(`stage.${name}`)}
        </li>
      ))}
    </ol>
  );
}

import { FaultNote, Sheet } from "@tz/ui";
import { Button, Progress } from "antd";
import { useBilingual } from "../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./migration.module.css";
import type { Run } from "./use-migration.ts";

interface RunReportProps {
  run: Run;
  /** How many cases there were to look at; undefined where nobody counted that far. */
  total: number | undefined;
  onStop: () => void;
}

/** How far a migration has come, and in the end what was not moved and why. */
export function RunReport({ run: { state, moved, refused, error }, total, onStop }: RunReportProps) {
  const text = useText();
  const bilingual = useBilingual();
  const running = state === "running";
  const seen = moved + refused.length;
  return (
    <Sheet title={text(`migration.run.${state}`)}>
      <div className={styles.report} role="status">
        {running && total !== undefined && (
          <Progress percent={Math.min(99, Math.floor((100 * seen) / Math.max(1, total)))} />
        )}
        <p>{text("migration.report", { moved, refused: refused.length })}</p>
        <FaultNote error={error} />
        {running && <Button onClick={onStop}>{text("migration.stop")}</Button>}
        {refused.length > 0 && (
          <ul>
            {refused.map(({ candidate: { instanceId, kindName, unit }, message }) => (
              <li key={instanceId}>{text("migration.refused", { kind: bilingual(kindName), unit, message })}</li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  );
}

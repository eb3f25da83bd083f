import { DateText, FaultNote, KeysetList, Sheet } from "@tz/ui";
import { Button, Progress } from "antd";
import type { BatchRefusal, BatchRun } from "../../../contract/workflow/index.ts";
import { useBilingual, useKeyset } from "../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./migration.module.css";
import { useStopRun } from "./use-batch-run.ts";

/** How far a migration has come, wherever it was begun; and what was not moved and why. */
export function RunReport({ run }: { run: BatchRun }) {
  const text = useText();
  const stop = useStopRun();
  const { id, state, total, done, refused, by, startedAt } = run;
  const running = state === "running";
  const percent = Math.floor((100 * (done + refused)) / Math.max(1, total));
  return (
    <Sheet title={text(`migration.run.${state}`)}>
      <div className={styles.report}>
        <p>
          {text("migration.begunBy", { name: by.name })} <DateText value={startedAt} form="minute" />
        </p>
        {running && <Progress aria-label={text("migration.run.running")} percent={Math.min(99, percent)} />}
        <p role="status">{text("migration.report", { moved: done, refused })}</p>
        <FaultNote error={stop.error} />
        {running && (
          <Button loading={stop.isPending} onClick={() => stop.mutate(id)}>
            {text("migration.stop")}
          </Button>
        )}
      </div>
      {!running && refused > 0 && <Refused run={run} />}
    </Sheet>
  );
}

/** What was left on its version. */
function Refused({ run: { id } }: { run: BatchRun }) {
  const text = useText();
  const bilingual = useBilingual();
  const list = useKeyset<BatchRefusal>({ key: ["batchRuns", id, "refused"], path: `/api/batch-runs/${id}/refused` });
  return (
    <KeysetList
      label={text("migration.refused")}
      list={list}
      rowKey={({ itemId }) => itemId}
      columns={[
        { key: "what", title: text("migration.case"), card: "title", render: ({ what }) => bilingual(what) },
        { key: "why", title: text("migration.why"), card: "facts", render: ({ message }) => bilingual(message) },
      ]}
      empty={null}
    />
  );
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useBilingual } from "@tz/kernel/web/base";
import { ErrorState, Skeleton } from "@tz/ui";
import { Alert, Button, Progress } from "antd";
import { useEffect } from "react";
import type { ImportRun } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { archivesKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";
import { importRunQuery } from "./imports.ts";

interface ImportProgressProps {
  runId: string;
  /** Another package, also while this one goes on. */
  onAnother: () => void;
  onClose: () => void;
}

/** How far the taking in of a package has come, and what became of it; the page may be left meanwhile. */
export function ImportProgress({ runId, onAnother, onClose }: ImportProgressProps) {
  const text = useText();
  const client = useQueryClient();
  const run = useQuery(importRunQuery(runId));
  const isDone = run.data?.state === "done";
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: archivesKey });
  }, [isDone, client]);
  if (run.isPending) return <Skeleton lines={3} />;
  if (run.isError) return <ErrorState error={run.error} onRetry={() => void run.refetch()} />;
  return (
    <div className={styles.import}>
      {run.data.state === "running" ? <Reading run={run.data} /> : <Ended run={run.data} />}
      <div className={styles.actions}>
        <Button onClick={onClose}>{text("import.close")}</Button>
        <Button onClick={onAnother}>{text("import.another")}</Button>
      </div>
    </div>
  );
}

function Reading({ run }: { run: ImportRun }) {
  const text = useText();
  const words = readingWords(run, text);
  return (
    <>
      <Progress aria-label={words} percent={Math.min(99, Math.floor((100 * run.read) / (run.total ?? 1)))} />
      <p role="status">{words}</p>
      <p>{text("import.mayLeave")}</p>
    </>
  );
}

const readingWords = ({ fileName, total, read }: ImportRun, text: Text): string => {
  if (total === null) return text("import.opening", { name: fileName });
  if (read < total) return text("import.reading", { name: fileName, n: read + 1, total });
  return text("import.writing", { name: fileName, total });
};

function Ended({ run: { fileName, items, signaturesVerified, refusal } }: { run: ImportRun }) {
  const text = useText();
  const bilingual = useBilingual();
  if (refusal)
    return (
      <Alert
        type="error"
        showIcon
        title={text("import.refused", { name: fileName })}
        description={bilingual(refusal)}
      />
    );
  return (
    <Alert
      type={signaturesVerified ? "success" : "warning"}
      showIcon
      title={text(signaturesVerified ? "import.done" : "import.doneUnsigned", { count: items.length })}
    />
  );
}

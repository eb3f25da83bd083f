import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ConfirmSentence, EmptyState, ErrorState, KeysetList, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Form, Select } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type {
  BatchRun,
  MigrateRequest,
  MigrationCandidate,
  ProcessVersions,
} from "../../../contract/workflow/index.ts";
import { api, useAddressFilters, useBilingual, useCommand, useKeyset } from "../../base/index.ts";
import { candidateColumns } from "../migration/candidate-columns.tsx";
import styles from "../migration/migration.module.css";
import { migrationKey, migrationPath, versionsQuery } from "../migration/migration.ts";
import { RunReport } from "../migration/run-report.tsx";
import { migrationRunQuery, useEndOfRun } from "../migration/use-batch-run.ts";
import { SaidField } from "../panel/said-field.tsx";
import { useText } from "../text.ts";

/** Takes running cases to another version of their process: what would become of each, how far it is, what was not moved. */
export default function MigrationPage() {
  const { processId } = useParams({ strict: false }) as { processId: string };
  const versions = useQuery(versionsQuery(processId));
  if (versions.isPending) return <Skeleton lines={8} />;
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  return <Migration processId={processId} {...versions.data} />;
}

const nobody: ReadonlySet<string> = new Set();

function Migration({ processId, name, versions }: ProcessVersions & { processId: string }) {
  const text = useText();
  const bilingual = useBilingual();
  const [{ to: asked }, change] = useAddressFilters(["to"]);
  const to = Number(asked) || (versions[0]?.number ?? 1);
  const [chosen, setChosen] = useState(nobody);
  const run = useQuery(migrationRunQuery(processId)).data?.run;
  useEndOfRun(run);
  const begin = useCommand(
    (order: z.input<typeof MigrateRequest>, key) => api.post<BatchRun>(migrationPath(processId), order, key),
    { changes: [migrationKey], onDone: () => setChosen(nobody) },
  );
  const list = useKeyset<MigrationCandidate>({
    key: [...migrationKey, processId, "migration"],
    path: migrationPath(processId),
    query: { to },
  });
  return (
    <Page>
      <PageHeader
        title={text("migration.title", { name })}
        facts={text("migration.what")}
        back={`/administration/processes/${processId}`}
      />
      {run && <RunReport run={run} />}
      <Sheet padding="flush">
        <div className={styles.bar}>
          <span>{text("migration.to")}</span>
          <Select
            aria-label={text("migration.to")}
            value={to}
            onChange={(number) => {
              setChosen(nobody);
              change({ to: String(number) });
            }}
            options={versions.map(({ number }, place) => ({
              value: number,
              label: text(place === 0 ? "migration.newest" : "migration.numbered", { number }),
            }))}
          />
        </div>
        {list.rows.length > 0 && (
          <MigrationForm
            to={to}
            chosen={list.rows.filter(({ instanceId }) => chosen.has(instanceId))}
            pending={run?.state === "running" || begin.isPending}
            error={begin.error}
            onStart={(reason, some) => begin.mutate({ to, reason, instanceIds: some?.map((one) => one.instanceId) })}
          />
        )}
        <KeysetList
          label={text("migration.list")}
          list={list}
          columns={candidateColumns(text, bilingual)}
          rowKey={({ instanceId }) => instanceId}
          selection={{ keys: chosen, onChange: setChosen }}
          empty={<EmptyState title={text("migration.none")} hint={text("migration.noneHint")} />}
        />
      </Sheet>
    </Page>
  );
}

interface MigrationFormProps {
  to: number;
  chosen: readonly MigrationCandidate[];
  pending: boolean;
  error: unknown;
  /** Without a choice all that can be moved. */
  onStart: (reason: string, chosen: readonly MigrationCandidate[] | undefined) => void;
}

function MigrationForm({ to, chosen, pending, error, onStart }: MigrationFormProps) {
  const text = useText();
  const [reason, setReason] = useState("");
  const possible = chosen.filter((candidate) => candidate.possible);
  const all = chosen.length === 0;
  const missing =
    (!all && possible.length === 0 && text("migration.noneMovable")) ||
    (reason.trim() === "" && text("migration.reasonMissing"));
  const sentence = all
    ? text("migration.sentenceAll", { to })
    : text("migration.sentence", { count: possible.length, left: chosen.length - possible.length, to });
  return (
    <Form layout="vertical" component="div" className={styles.form ?? ""}>
      <SaidField
        label={text("intervene.reason")}
        value={reason}
        onChange={setReason}
        required
        placeholder={text("migration.reasonHint")}
      />
      <ConfirmSentence
        sentence={missing || sentence}
        confirm={text(all ? "migration.moveAll" : "migration.move")}
        disabled={Boolean(missing)}
        pending={pending}
        error={error}
        onConfirm={() => onStart(reason.trim(), all ? undefined : possible)}
      />
    </Form>
  );
}

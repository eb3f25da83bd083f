import { useQuery } from "@tanstack/react-query";
import { EmptyState, ErrorState, Sheet, Skeleton, Timeline } from "@tz/ui";
import { Alert, Button } from "antd";
import { lazy, Suspense, useState } from "react";
import type { CaseHistory } from "../../../contract/workflow/index.ts";
import { type SignedOpinions, useBilingual, useSignedOpinions } from "../../base/index.ts";
import { InterveneMenu } from "../cases/intervene-menu.tsx";
import type { Intervention } from "../cases/interventions.ts";
import { ProcessPicture } from "../picture/lazy-picture.ts";
import { useText } from "../text.ts";
import { type CaseRef, diagramQuery, historyQuery } from "./case-history.ts";
import { CopiesList } from "./copies-list.tsx";
import styles from "./history.module.css";
import { historyEntry } from "./history-entry.tsx";
import { OpenTasks } from "./open-tasks.tsx";
import { useReadReceipt } from "./use-read-receipt.ts";

const InterventionDrawer = lazy(() => import("../cases/intervention-drawer.tsx"));

interface CaseProgressProps extends CaseRef {
  /** Whoever keeps the unit's cases intervened in this one: what the page shows of it has changed. */
  onIntervened?: (() => void) | undefined;
}

/**
 * How a case stands and how it came there: who has it now, every step that was taken, who read it, and the picture of its
 * process. Whoever keeps the cases of its unit intervenes here. Somebody who was given a copy has read it by looking at this.
 */
export function CaseProgress({ onIntervened, ...reference }: CaseProgressProps) {
  const text = useText();
  const [picture, setPicture] = useState(false);
  const [act, setAct] = useState<Act>();
  const history = useQuery(historyQuery(reference));
  const signed = useSignedOpinions(reference);
  useReadReceipt(history.data);
  const close = () => setAct(undefined);
  // An answer may come when another drawer is open already: it closes its own only.
  const done = () => {
    setAct((current) => (current === act ? undefined : current));
    onIntervened?.();
  };
  const extra = (
    <span className={styles.buttons}>
      <InterveneMenu may={history.data?.may ?? []} onChoose={(operation) => setAct({ operation })} />
      <Button aria-expanded={picture} onClick={() => setPicture(!picture)}>
        {text(picture ? "progress.hidePicture" : "progress.showPicture")}
      </Button>
    </span>
  );
  return (
    <Sheet title={text("progress.title")} extra={extra}>
      {picture && <Picture {...reference} />}
      {history.isPending && <Skeleton kind="text" />}
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && (
        <History
          history={history.data}
          signed={signed}
          onChangeHandler={(task) => setAct({ operation: "changeHandler", task })}
        />
      )}
      {history.data && act && (
        <Suspense>
          <InterventionDrawer {...act} reference={reference} history={history.data} onCancel={close} onDone={done} />
        </Suspense>
      )}
    </Sheet>
  );
}

type Open = CaseHistory["open"][number];
interface Act {
  operation: Intervention;
  task?: Open;
}

interface HistoryProps {
  history: CaseHistory;
  signed: SignedOpinions;
  onChangeHandler: (task: Open) => void;
}

function History({ history, signed, onChangeHandler }: HistoryProps) {
  const text = useText();
  const bilingual = useBilingual();
  const { open, lines, copies, status } = history;
  return (
    <>
      {status === "suspended" && (
        <Alert type="warning" showIcon className={styles.status ?? ""} title={text("progress.suspended")} />
      )}
      <OpenTasks tasks={open} onChangeHandler={onChangeHandler} />
      {lines.length === 0 && <EmptyState title={text("progress.none")} />}
      <Timeline
        label={text("progress.title")}
        entries={lines.toReversed().map((line) => historyEntry(line, text, bilingual, signed))}
      />
      <CopiesList copies={copies} />
    </>
  );
}

function Picture(reference: CaseRef) {
  const diagram = useQuery(diagramQuery(reference));
  if (diagram.isPending) return <Skeleton kind="text" lines={3} />;
  if (diagram.isError) return <ErrorState error={diagram.error} onRetry={() => void diagram.refetch()} />;
  const { bpmn, passed, current } = diagram.data;
  return (
    <Suspense fallback={<Skeleton kind="text" lines={3} />}>
      <ProcessPicture xml={bpmn} passed={passed} current={current} />
    </Suspense>
  );
}

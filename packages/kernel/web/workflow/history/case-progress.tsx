import { useQuery } from "@tanstack/react-query";
import { EmptyState, ErrorState, Sheet, Skeleton, Timeline } from "@tz/ui";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useBilingual } from "../../base/index.ts";
import { useText } from "../text.ts";
import { type CaseRef, diagramQuery, historyQuery } from "./case-history.ts";
import { CopiesList } from "./copies-list.tsx";
import { historyEntry } from "./history-entry.tsx";
import { OpenTasks } from "./open-tasks.tsx";
import { useReadReceipt } from "./use-read-receipt.ts";

const ProcessPicture = lazy(() => import("../picture/process-picture.tsx"));

/** The whole way of a case on one sheet: who has it, what happened, who read it, and the picture of its process. */
export function CaseProgress(reference: CaseRef) {
  const text = useText();
  const bilingual = useBilingual();
  const [picture, setPicture] = useState(false);
  const history = useQuery(historyQuery(reference));
  useReadReceipt(history.data);
  const pictureButton = (
    <Button aria-expanded={picture} onClick={() => setPicture(!picture)}>
      {text(picture ? "progress.hidePicture" : "progress.showPicture")}
    </Button>
  );
  return (
    <Sheet title={text("progress.title")} extra={pictureButton}>
      {picture && <Picture {...reference} />}
      {history.isPending && <Skeleton kind="text" />}
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && (
        <>
          <OpenTasks tasks={history.data.open} />
          {history.data.lines.length === 0 && <EmptyState title={text("progress.none")} />}
          <Timeline
            label={text("progress.title")}
            entries={history.data.lines.toReversed().map((line) => historyEntry(line, text, bilingual))}
          />
          <CopiesList copies={history.data.copies} />
        </>
      )}
    </Sheet>
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

import { EmptyState, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Suspense } from "react";
import type { DraftView } from "../../../contract/workflow/index.ts";
import canvasStyles from "./canvas/canvas.module.css";
import { FaultList } from "./checks/fault-list.tsx";
import { RemarkList } from "./checks/remark-list.tsx";
import styles from "./designer.module.css";
import { DesignerAside } from "./designer-aside.tsx";
import { DraftActions } from "./draft-actions.tsx";
import { DrawingProvider } from "./panel/drawing.tsx";
import { SavingNote } from "./saving-note.tsx";
import { useText } from "./text.ts";
import { Toolbar } from "./toolbar.tsx";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { useModeler } from "./use-modeler.ts";
import { useSaving } from "./use-saving.ts";

/** Draws a process: the drawing, beside it properties, checks and rehearsal; everything is saved by itself. */
export default function Designer({ draft }: { draft: DraftView }) {
  const text = useText();
  const { box, modeler, failed } = useModeler(draft.bpmn);
  const saving = useSaving(draft, modeler);
  useLeaveGuard(saving);
  return (
    <Page>
      <PageHeader
        title={saving.name}
        back="/administration/processes"
        facts={<SavingNote draft={draft} saving={saving} />}
        actions={<DraftActions draft={draft} saving={saving} />}
      />
      {failed ? (
        <NoDrawing draft={draft} />
      ) : (
        <div className={styles.desk}>
          <div className={styles.board}>
            {modeler && <Toolbar modeler={modeler} />}
            <div ref={box} className={canvasStyles.canvas} role="application" aria-label={text("canvas.label")} />
          </div>
          {modeler ? (
            <DrawingProvider modeler={modeler} faults={saving.faults}>
              <Suspense fallback={<Skeleton />}>
                <DesignerAside saving={saving} />
              </Suspense>
            </DrawingProvider>
          ) : (
            <Skeleton lines={6} />
          )}
        </div>
      )}
    </Page>
  );
}

/** A file may hold steps without any picture of them; it can be checked and published, not drawn on. */
function NoDrawing({ draft }: { draft: DraftView }) {
  const text = useText();
  return (
    <>
      <Sheet>
        <EmptyState title={text("canvas.none")} hint={text("canvas.noneHint")} />
      </Sheet>
      <Sheet title={text("tab.checks")}>
        <FaultList faults={draft.faults} />
        <RemarkList remarks={draft.remarks} />
      </Sheet>
    </>
  );
}

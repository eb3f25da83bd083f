import { useQuery } from "@tanstack/react-query";
import { Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Alert } from "antd";
import { Suspense, useCallback, useState } from "react";
import type { DraftView, Rehearsal } from "../../../contract/workflow/index.ts";
import { ProcessPicture } from "../picture/lazy-picture.ts";
import type { DrawnElement } from "./canvas/element.ts";
import { FaultList } from "./checks/fault-list.tsx";
import { RemarkList } from "./checks/remark-list.tsx";
import { type FieldKind, fieldsIn } from "./model/fields.ts";
import { draftQuery } from "./queries.ts";
import { nothingAssumed } from "./rehearsal/assumptions.tsx";
import { RehearsalPanel } from "./rehearsal/rehearsal-panel.tsx";
import { useText } from "./text.ts";

const noFields: ReadonlyMap<string, FieldKind> = new Map();

/** A draft where there is no room to draw: its picture, what is wrong with it, and the rehearsal. */
export default function SmallScreen({ draft }: { draft: DraftView }) {
  const text = useText();
  const { data = draft } = useQuery({ ...draftQuery(draft.id), staleTime: 0 });
  const [fields, setFields] = useState(noFields);
  const [rehearsal, setRehearsal] = useState<Rehearsal>();
  const [assumptions, setAssumptions] = useState(nothingAssumed);
  const drawn = useCallback((elements: readonly DrawnElement[]) => setFields(fieldsIn(elements)), []);
  const marks = rehearsal && { passed: rehearsal.passed, current: rehearsal.current };
  return (
    <Page>
      <PageHeader title={data.name} back="/administration/processes" facts={text("draft")} />
      <Alert type="info" showIcon title={text("small.title")} description={text("small.hint")} />
      <Sheet title={text("small.picture")}>
        <Suspense fallback={<Skeleton />}>
          <ProcessPicture xml={data.bpmn} onDrawn={drawn} {...marks} />
        </Suspense>
      </Sheet>
      <Sheet title={text("tab.checks")}>
        <FaultList faults={data.faults} />
        <RemarkList remarks={data.remarks} />
      </Sheet>
      <Sheet title={text("tab.rehearsal")}>
        <RehearsalPanel
          read={async () => data.bpmn}
          assumptions={assumptions}
          onAssume={setAssumptions}
          fields={fields}
          onShown={setRehearsal}
        />
      </Sheet>
    </Page>
  );
}

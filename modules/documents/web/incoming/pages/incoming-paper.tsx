import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useSignedOpinions } from "@tz/kernel/web/base";
import { CaseProgress, historyQuery, TaskPanel, useOwnTasks, workbenchAddress } from "@tz/kernel/web/workflow";
import { Columns, ErrorState, Page, PageHeader, Sheet, Skeleton, usePhone } from "@tz/ui";
import { Button } from "antd";
import { useRef } from "react";
import {
  type IncomingPaper,
  incomingCase,
  incomingKey,
  listAddress,
  paperOfDeliveryQuery,
  paperQuery,
} from "../incoming.ts";
import { FinishForm } from "../paper-page/finish-form.tsx";
import { HandlingSheet } from "../paper-page/handling-sheet.tsx";
import { OpinionParts } from "../paper-page/opinion-parts.tsx";
import { opinionsOf } from "../paper-page/opinions.ts";
import { PaperActions } from "../paper-page/paper-actions.tsx";
import styles from "../paper-page/paper-page.module.css";
import { PaperSheet } from "../paper-page/paper-sheet.tsx";
import { RegistrationFacts } from "../paper-page/registration-facts.tsx";
import { StageStrip } from "../paper-page/stage-strip.tsx";
import { stagesOf } from "../paper-page/stages.ts";
import { StateTag } from "../register/register-columns.tsx";
import { useText } from "../text.ts";

/** One incoming paper: what it says, where it stands, what the reader has to do, what was said and what happened. */
export default function IncomingPaperPage() {
  const { incomingId, deliveryId = "" } = useParams({ strict: false }) as { incomingId?: string; deliveryId?: string };
  const paper = useQuery(incomingId === undefined ? paperOfDeliveryQuery(deliveryId) : paperQuery(incomingId));
  if (paper.isPending) return <Waiting />;
  if (paper.data) return <Loaded paper={paper.data} />;
  return (
    <Page>
      <Sheet>
        <ErrorState error={paper.error} onRetry={() => void paper.refetch()} />
      </Sheet>
    </Page>
  );
}

const Waiting = () => (
  <Page>
    <Sheet>
      <Skeleton kind="text" lines={10} />
    </Sheet>
  </Page>
);

function Loaded({ paper }: { paper: IncomingPaper }) {
  const text = useText();
  const phone = usePhone();
  const client = useQueryClient();
  const reference = { type: incomingCase, id: paper.id };
  const runs = paper.state !== "accepted" && !(paper.state === "sentBack" && paper.receivedNumber === null);
  const history = useQuery({ ...historyQuery(reference), enabled: runs });
  const tasks = useOwnTasks(reference, runs);
  const parts = opinionsOf(history.data?.lines ?? []);
  const signed = useSignedOpinions({ type: incomingCase, id: paper.id, enabled: runs });
  const panel = useRef<HTMLDivElement>(null);
  if (!tasks || (runs && history.isPending)) return <Waiting />;
  const [task] = tasks;
  const completes = task?.may.includes("complete");
  const actionsLast = phone && completes; // on a phone the paper comes first for whoever has it to handle
  const taskPanel = task && (
    <div ref={panel} className={styles.task}>
      {tasks.map(({ id }) => (
        <OwnTask key={id} taskId={id} paper={paper} />
      ))}
    </div>
  );
  const sheet = (
    <>
      <PaperSheet paper={paper} />
      {completes && (
        <div className={styles.jump}>
          <Button type="primary" block onClick={() => panel.current?.scrollIntoView({ block: "start" })}>
            {text("action.toTask", { step: task?.step.name ?? "" })}
          </Button>
        </div>
      )}
    </>
  );
  const opinions = <OpinionParts parts={parts} signed={signed} />;
  const facts = <RegistrationFacts paper={paper} />;
  const progress = runs && (
    <CaseProgress {...reference} onIntervened={() => void client.invalidateQueries({ queryKey: incomingKey })} />
  );
  return (
    <Page>
      <div className={styles.page}>
        <PageHeader
          title={paper.title}
          back={listAddress.get()}
          facts={
            <>
              <StateTag row={{ state: paper.state, step: null }} text={text} />
              <span>{paper.senderName}</span>
              <span>{paper.documentNumber}</span>
              <span>{paper.receivedNumber}</span>
            </>
          }
          actions={!actionsLast && <PaperActions paper={paper} />}
        />
        <StageStrip stages={stagesOf(paper, history.data?.positions)} />
        {phone ? (
          <>
            {sheet}
            {opinions}
            {taskPanel}
            {actionsLast && (
              <div className={styles.tools}>
                <PaperActions paper={paper} />
              </div>
            )}
            {facts}
            {progress}
          </>
        ) : (
          <Columns
            asideLabel={text("facts.title")}
            main={
              <>
                {opinions /* as the handling sheet lies on the paper: who decides reads them first */}
                {sheet}
                {progress}
              </>
            }
            aside={
              <>
                {taskPanel}
                {facts}
              </>
            }
          />
        )}
      </div>
      <HandlingSheet paper={paper} parts={parts} signed={signed} />
    </Page>
  );
}

/** The reader's task; afterwards they are back in their workbench as they left it, but with the paper when they took it back. */
function OwnTask({ taskId, paper }: { taskId: string; paper: IncomingPaper }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <TaskPanel
      taskId={taskId}
      without={paper.may.includes("circulate") ? ["circulate"] : undefined}
      form={(_, onDone) => <FinishForm paper={paper} onDone={onDone} />}
      onDone={(operation) => {
        void client.invalidateQueries({ queryKey: incomingKey });
        if (operation !== "withdraw") void navigate({ href: workbenchAddress.get() });
      }}
    />
  );
}

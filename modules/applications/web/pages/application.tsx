import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import type { TaskView } from "@tz/kernel/contract/workflow";
import { useMe } from "@tz/kernel/web/access";
import { CaseProgress, TaskPanel, useOwnTasks, workbenchAddress } from "@tz/kernel/web/workflow";
import { Columns, DateText, ErrorState, Page, PageHeader, Sheet, Skeleton, usePhone } from "@tz/ui";
import { Alert, Button } from "antd";
import type { ApplicationView } from "../../contract/index.ts";
import { FillStep } from "../fill/fill-step.tsx";
import { StateTag } from "../list/state-tag.tsx";
import { applicationCase, applicationQuery, applicationsKey, listAddress } from "../queries.ts";
import { ApplicationActions } from "../show/application-actions.tsx";
import { ValuesView } from "../show/values-view.tsx";
import { useText } from "../text.ts";

/** One application: what was filled in, where it stands, and what the reader has to do. */
export default function ApplicationPage() {
  const { applicationId } = useParams({ strict: false }) as { applicationId: string };
  const application = useQuery(applicationQuery(applicationId));
  const runs = application.data?.runs === true;
  const tasks = useOwnTasks({ type: applicationCase, id: applicationId }, runs);
  if (application.data && tasks) return <Loaded application={application.data} tasks={tasks} />;
  return (
    <Page>
      <Sheet>
        {application.isError ? (
          <ErrorState error={application.error} onRetry={() => void application.refetch()} />
        ) : (
          <Skeleton kind="text" lines={8} />
        )}
      </Sheet>
    </Page>
  );
}

interface LoadedProps {
  application: ApplicationView;
  /** The reader's. */
  tasks: readonly TaskView[];
}

function Loaded({ application, ...props }: LoadedProps) {
  const text = useText();
  const phone = usePhone();
  const me = useMe();
  const { id, title, state, number, applicant, department, submittedAt, unit, runs, reason, may } = application;
  const reference = { type: applicationCase, id };
  const tasks = props.tasks.filter((task) => !(may.includes("submit") && task.may.includes("complete")));
  const handles = tasks.some((task) => task.may.includes("complete"));
  const main = (
    <>
      {state === "returned" && may.includes("submit") && (
        <Alert
          type="warning"
          showIcon
          title={text(applicant.id === me.personId ? "show.returned" : "show.passedOn", { name: applicant.name })}
          action={
            <Button type="primary" href={`/applications/${id}/edit`}>
              {text("show.fillAgain")}
            </Button>
          }
        />
      )}
      <Sheet title={text("show.values")}>
        <ValuesView {...application} />
        {reason && <p>{text("show.reason", { reason })}</p>}
      </Sheet>
    </>
  );
  const progress = runs && <CaseProgress {...reference} />;
  const panel = (
    <>
      {application.fills.length > 0 && <FillStep key={application.version} application={application} />}
      {tasks.map(({ id: taskId }) => (
        <OwnTask key={taskId} taskId={taskId} />
      ))}
    </>
  );
  return (
    <Page>
      <PageHeader
        title={title}
        back={listAddress.get()}
        facts={
          <>
            <StateTag state={state} step={application.step} />
            {number && <span>{number}</span>}
            <span>{[unit.name, department, applicant.name].filter(Boolean).join(" ")}</span>
            <DateText value={submittedAt} />
          </>
        }
        actions={<ApplicationActions application={application} />}
      />
      {tasks.length > 0 && !phone ? (
        <Columns
          main={
            <>
              {main}
              {progress}
            </>
          }
          aside={panel}
          asideLabel={text(handles ? "show.handle" : "show.task")}
        />
      ) : (
        <>
          {main}
          {panel}
          {progress}
        </>
      )}
    </Page>
  );
}

/** The reader's task; afterwards they are back in their workbench as they left it, but here when they took it back. */
function OwnTask({ taskId }: { taskId: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <TaskPanel
      taskId={taskId}
      onDone={(operation) => {
        void client.invalidateQueries({ queryKey: applicationsKey });
        if (operation !== "withdraw") void navigate({ href: workbenchAddress.get() });
      }}
    />
  );
}

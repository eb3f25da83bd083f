import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ErrorState, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Alert } from "antd";
import { type ApplicationView, type FillableForm, isApplicants } from "../../contract/index.ts";
import { knownIn } from "../fill/use-filling.ts";
import { applicationQuery, openFormQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { FillPage } from "./fill-page.tsx";

/** A draft, or an application that was sent back, to be filled in. */
export default function EditApplicationPage() {
  const { applicationId } = useParams({ strict: false }) as { applicationId: string };
  const application = useQuery({ ...applicationQuery(applicationId), refetchOnWindowFocus: false });
  const draft = application.data?.state === "draft" ? application.data : undefined;
  const newest = useQuery({ ...openFormQuery(draft?.formId ?? ""), enabled: draft !== undefined });
  const isReady = application.data && (draft === undefined || !newest.isPending);
  if (isReady) return <Loaded application={application.data} newest={newest.data} />;
  return (
    <Page width="narrow">
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

/** A draft is filled in with the newest form, what was submitted with its own. */
function Loaded({ application, newest }: { application: ApplicationView; newest: FillableForm | undefined }) {
  const text = useText();
  const { id, formId, formTitle, version, may } = application;
  const back = `/applications/${id}`;
  if (!may.includes("save"))
    return (
      <Page width="narrow">
        <PageHeader title={application.title} back={back} />
        <Alert type="info" showIcon title={text("fill.notYours")} />
      </Page>
    );
  const { versionId, fields, overlap } = newest ?? application;
  const names = new Set(fields.filter(isApplicants).map(({ name }) => name));
  const start = Object.fromEntries(Object.entries(application.values).filter(([name]) => names.has(name)));
  return (
    <FillPage
      key={`${id} ${versionId}`}
      title={newest?.title ?? formTitle}
      description={newest?.description ?? ""}
      {...{ back, formId, versionId, fields, overlap, start }}
      known={knownIn(application)}
      isReturned={application.state === "returned"}
      kept={{ id, version }}
    />
  );
}

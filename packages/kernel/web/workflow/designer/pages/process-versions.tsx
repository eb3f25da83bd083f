import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { ErrorState, FaultNote, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button } from "antd";
import { Suspense } from "react";
import { api, useAddressFilters, useCommand } from "../../../base/index.ts";
import { versionsQuery } from "../../migration/migration.ts";
import { MigrationLink } from "../../migration/migration-link.tsx";
import { ProcessPicture } from "../../picture/lazy-picture.ts";
import { ComparisonPictures } from "../comparison/comparison-pictures.tsx";
import { draftsKey, processesKey } from "../queries.ts";
import { useText } from "../text.ts";
import { VersionTable } from "../version-table.tsx";

/** The versions of one process: their pictures, what differs between two, and a draft of the next. */
export default function ProcessVersionsPage() {
  const text = useText();
  const { processId } = useParams({ strict: false }) as { processId: string };
  const [{ number: asked, before }, change] = useAddressFilters(["number", "before"]);
  const begin = useBeginDraft(processId);
  const versions = useQuery(versionsQuery(processId));
  if (versions.isPending) return <Skeleton lines={8} />;
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  const { name, versions: list } = versions.data;
  const shown = list.find(({ number }) => String(number) === asked) ?? list[0];
  return (
    <Page>
      <PageHeader
        title={name}
        back="/administration/processes"
        actions={
          <>
            {list.length > 1 && <MigrationLink processId={processId} />}
            <Button
              type="primary"
              icon={<EditOutlined />}
              loading={begin.isPending}
              onClick={() => begin.mutate(undefined)}
            >
              {text("versions.draft")}
            </Button>
          </>
        }
      />
      <FaultNote error={begin.error} />
      {shown && before && (
        <ComparisonPictures path={`/api/processes/${processId}/compare`} query={{ before, after: shown.number }} />
      )}
      {shown && !before && <Picture processId={processId} number={shown.number} />}
      <Sheet title={text("versions.title")} padding="flush">
        <VersionTable
          processId={processId}
          name={name}
          versions={list}
          shown={shown?.number}
          onDraft={(number) => begin.mutate(number)}
          onShow={(number) => change({ number: String(number), before: undefined })}
          onCompare={(number) => change({ number: String(number), before: String(number - 1) })}
        />
      </Sheet>
    </Page>
  );
}

/** Opens a drawing of a version, the newest unless said otherwise, to become the next. */
function useBeginDraft(processId: string) {
  const navigate = useNavigate();
  return useCommand(
    (number: number | undefined, key) =>
      api.post<{ id: string }>(`/api/processes/${processId}/draft`, { ...(number !== undefined && { number }) }, key),
    {
      changes: [[...draftsKey, "list"]],
      onDone: ({ id }: { id: string }) => void navigate({ to: `/administration/processes/drafts/${id}` }),
    },
  );
}

function Picture({ processId, number }: { processId: string; number: number }) {
  const text = useText();
  const version = useQuery({
    queryKey: [...processesKey, processId, number],
    queryFn: ({ signal }) => api.get<{ bpmn: string }>(`/api/processes/${processId}/versions/${number}`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY, // a published version never changes
  });
  return (
    <Sheet title={text("versions.pictureOf", { number })}>
      {version.isPending && <Skeleton />}
      {version.isError && <ErrorState error={version.error} onRetry={() => void version.refetch()} />}
      {version.data && (
        <Suspense fallback={<Skeleton />}>
          <ProcessPicture key={number} xml={version.data.bpmn} />
        </Suspense>
      )}
    </Sheet>
  );
}

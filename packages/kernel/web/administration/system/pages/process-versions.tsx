import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { DateText, ErrorState, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button } from "antd";
import { Suspense } from "react";
import type { ProcessVersionView } from "../../../../contract/workflow/index.ts";
import { api, useAddressFilters } from "../../../base/index.ts";
import { ProcessPicture } from "../../../workflow/index.ts";
import styles from "../../shared/shared.module.css";
import { useText } from "../text.ts";

/** The versions of one process, each with its picture and the cases that run on it. */
export default function ProcessVersionsPage() {
  const text = useText();
  const { processId } = useParams({ strict: false }) as { processId: string };
  const [{ name, number: asked }, change] = useAddressFilters(["name", "number"]);
  const versions = useQuery({
    queryKey: ["processes", processId],
    queryFn: ({ signal }) =>
      api.get<{ versions: ProcessVersionView[] }>(`/api/processes/${processId}/versions`, {}, signal),
  });
  if (versions.isPending) return <Skeleton lines={8} />;
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  const list = versions.data.versions;
  const shown = list.find(({ number }) => String(number) === asked) ?? list[0];
  return (
    <Page>
      <PageHeader title={name ?? text("processes.title")} back="/administration/processes" />
      {shown && <Picture processId={processId} number={shown.number} />}
      <Sheet title={text("versions.title")} padding="flush">
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={text("versions.title")}>
            <thead>
              <tr>
                <th scope="col">{text("processes.version")}</th>
                <th scope="col">{text("processes.at")}</th>
                <th scope="col">{text("processes.by")}</th>
                <th scope="col">{text("versions.running")}</th>
                <th scope="col">{text("versions.picture")}</th>
              </tr>
            </thead>
            <tbody>
              {list.map(({ id, number, publishedAt, publishedBy, running }) => (
                <tr key={id}>
                  <td>{text("processes.numbered", { number })}</td>
                  <td>
                    <DateText value={publishedAt} form="minute" />
                  </td>
                  <td>{publishedBy ?? text("processes.system")}</td>
                  <td>{running}</td>
                  <td>
                    <Button
                      size="small"
                      aria-label={text("versions.show", { number })}
                      disabled={number === shown?.number}
                      onClick={() => change({ number: String(number) })}
                    >
                      {text("versions.look")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Sheet>
    </Page>
  );
}

const nowhere: readonly string[] = [];

function Picture({ processId, number }: { processId: string; number: number }) {
  const text = useText();
  const version = useQuery({
    queryKey: ["processes", processId, number],
    queryFn: ({ signal }) => api.get<{ bpmn: string }>(`/api/processes/${processId}/versions/${number}`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY, // a published version never changes
  });
  return (
    <Sheet title={text("versions.pictureOf", { number })}>
      {version.isPending && <Skeleton />}
      {version.isError && <ErrorState error={version.error} onRetry={() => void version.refetch()} />}
      {version.data && (
        <Suspense fallback={<Skeleton />}>
          <ProcessPicture key={number} xml={version.data.bpmn} passed={nowhere} current={nowhere} />
        </Suspense>
      )}
    </Sheet>
  );
}

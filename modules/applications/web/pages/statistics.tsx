import { useQuery } from "@tanstack/react-query";
import { mayUse, useMe, usePost } from "@tz/kernel/web/access";
import { api, useAddressFilters } from "@tz/kernel/web/base";
import { EmptyState, ErrorState, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button, Segmented } from "antd";
import dayjs from "dayjs";
import type { Statistics } from "../../contract/index.ts";
import { applicationsKey } from "../queries.ts";
import { CountTable, group } from "../show/count-table.tsx";
import styles from "../show/statistics.module.css";
import { useText } from "../text.ts";

/** What was applied for in a year: by kind, month and unit. */
export default function StatisticsPage() {
  const text = useText();
  const everyone = mayUse(useMe(), { permission: "applications.managePlatform" });
  const [{ year: asked, scope = "unit" }, change] = useAddressFilters(["year", "scope"]);
  const year = Number(asked) || dayjs().year();
  const statistics = useQuery({
    queryKey: [...applicationsKey, "statistics", year, scope],
    queryFn: ({ signal }) => api.get<Statistics>("/api/applications/statistics", { year, scope }, signal),
  });
  const unit = usePost()?.unitName;
  const turn = (by: number) => change({ year: String(year + by) });
  return (
    <Page>
      <PageHeader
        title={text("statistics.title")}
        back="/applications"
        facts={
          <>
            <span>{text("statistics.year", { year })}</span>
            <span>{scope === "everyone" ? text("statistics.everyone") : unit}</span>
          </>
        }
        actions={
          <>
            {everyone && (
              <Segmented
                aria-label={text("statistics.scope")}
                value={scope}
                onChange={(value) => change({ scope: value })}
                options={[
                  { value: "unit", label: text("statistics.unit") },
                  { value: "everyone", label: text("statistics.everyone") },
                ]}
              />
            )}
            <span className={styles.year}>
              <Button aria-label={text("statistics.previous")} onClick={() => turn(-1)}>
                ‹
              </Button>
              <strong>{year}</strong>
              <Button aria-label={text("statistics.next")} disabled={year >= dayjs().year()} onClick={() => turn(1)}>
                ›
              </Button>
            </span>
          </>
        }
      />
      {statistics.isPending && <Skeleton lines={6} />}
      {statistics.isError && <ErrorState error={statistics.error} onRetry={() => void statistics.refetch()} />}
      {statistics.data && <Tables statistics={statistics.data} byUnit={scope === "everyone"} />}
    </Page>
  );
}

function Tables({ statistics, byUnit }: { statistics: Statistics; byUnit: boolean }) {
  const text = useText();
  const { lines, forms, units } = statistics;
  if (lines.length === 0) return <EmptyState title={text("statistics.none")} hint={text("statistics.noneHint")} />;
  const months = [...new Set(lines.map(({ month }) => month))].toSorted();
  const kinds = forms.map(({ id, title }) =>
    group(
      id,
      title,
      lines.filter(({ formId }) => formId === id),
    ),
  );
  return (
    <>
      <Sheet title={text("statistics.byKind")}>
        <CountTable head={text("column.kind")} groups={kinds} forms={forms} />
      </Sheet>
      <Sheet title={text("statistics.byMonth")}>
        <CountTable
          head={text("statistics.month")}
          groups={months.map((month) =>
            group(
              month,
              month,
              lines.filter((line) => line.month === month),
            ),
          )}
        />
      </Sheet>
      {byUnit && (
        <Sheet title={text("statistics.byUnit")}>
          <CountTable
            head={text("statistics.unitName")}
            groups={units.map(({ id, name }) =>
              group(
                id,
                name,
                lines.filter(({ unitId }) => unitId === id),
              ),
            )}
          />
        </Sheet>
      )}
    </>
  );
}

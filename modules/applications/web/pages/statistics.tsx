import { useQuery } from "@tanstack/react-query";
import { mayUse, useMe } from "@tz/kernel/web/access";
import { api, useAddressFilters } from "@tz/kernel/web/base";
import { EmptyState, ErrorState, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button, Segmented } from "antd";
import dayjs from "dayjs";
import {
  type ApplicationState,
  addMoney,
  groupMoney,
  type StatisticLine,
  type Statistics,
} from "../../contract/index.ts";
import { applicationsKey } from "../queries.ts";
import styles from "../show/statistics.module.css";
import { type Text, useText } from "../text.ts";

const counted = ["running", "approved", "refused", "cancelled"] as const satisfies readonly ApplicationState[];

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
  const turn = (by: number) => change({ year: String(year + by) });
  return (
    <Page>
      <PageHeader
        title={text("statistics.title")}
        back="/applications"
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

interface Group {
  key: string;
  title: string;
  lines: readonly StatisticLine[];
}

const group = (key: string, title: string, lines: readonly StatisticLine[]): Group => ({ key, title, lines });

const countOf = (lines: readonly StatisticLine[], state?: ApplicationState) =>
  lines.reduce((sum, line) => sum + (state === undefined || line.state === state ? line.count : 0), 0);

interface CountTableProps {
  head: string;
  groups: readonly Group[];
  /** Where each group is a form: what of it is summed. */
  forms?: Statistics["forms"];
}

function CountTable({ head, groups, forms }: CountTableProps) {
  const text = useText();
  const all = groups.flatMap(({ lines }) => lines);
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{text("statistics.total")}</th>
          {counted.map((state) => (
            <th key={state} scope="col">
              {text(`state.${state}`)}
            </th>
          ))}
          {forms && <th scope="col">{text("statistics.sums")}</th>}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, title, lines }) => (
          <CountRow key={key} title={title} lines={lines} text={text}>
            {forms && (
              <td data-wide data-title={text("statistics.sums")}>
                {sumsText(
                  forms.find(({ id }) => id === key),
                  lines,
                )}
              </td>
            )}
          </CountRow>
        ))}
      </tbody>
      <tfoot>
        <CountRow title={text("statistics.total")} lines={all} text={text}>
          {forms && <td />}
        </CountRow>
      </tfoot>
    </table>
  );
}

interface CountRowProps {
  title: string;
  lines: readonly StatisticLine[];
  text: Text;
  children?: React.ReactNode;
}

function CountRow({ title, lines, text, children }: CountRowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-title={text("statistics.total")}>{countOf(lines)}</td>
      {counted.map((state) => (
        <td key={state} data-title={text(`state.${state}`)}>
          {countOf(lines, state)}
        </td>
      ))}
      {children}
    </tr>
  );
}

/** Sums of what is under way or was agreed to; what was refused or called off is not wanted any more. */
function sumsText(form: Statistics["forms"][number] | undefined, lines: readonly StatisticLine[]) {
  const wanted = lines.filter(({ state }) => state === "running" || state === "approved");
  return form?.sums.flatMap(({ name, title }) => {
    const amounts = wanted.flatMap(({ sums }) => sums[name] ?? []);
    return amounts.length === 0 ? [] : [<div key={name}>{`${title} ${sumOf(amounts)}`}</div>];
  });
}

const isMoney = (amount: string) => /^-?\d{1,12}(\.\d{1,2})?$/.test(amount);

function sumOf(amounts: readonly string[]): string {
  if (!amounts.every(isMoney)) return String(amounts.reduce((sum, amount) => sum + Number(amount), 0));
  return groupMoney(addMoney(amounts)).replace(/\.00$/, "");
}

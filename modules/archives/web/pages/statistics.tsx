import { useQuery } from "@tanstack/react-query";
import { useBilingual } from "@tz/kernel/web/base";
import { EmptyState, ErrorState, Facts, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button } from "antd";
import { retentionEntries, type Statistics, type StatisticsRow } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { ArchiveTabs } from "../components/archive-tabs.tsx";
import { statisticsQuery } from "../queries.ts";
import { useText } from "../text.ts";

const figures = ["items", "pages", "outgoing", "incoming", "boxed", "failed", "transferred", "destroyed"] as const;

/** 档案统计年报: what the unit keeps, by year, retention and organ. */
export default function StatisticsPage() {
  const text = useText();
  const statistics = useQuery(statisticsQuery);
  return (
    <Page>
      <PageHeader
        title={text("tab.statistics")}
        actions={<Button onClick={() => window.print()}>{text("statistics.print")}</Button>}
      />
      <Sheet padding="flush">
        <ArchiveTabs current="statistics" />
        {statistics.isPending && <Skeleton lines={6} />}
        {statistics.isError && <ErrorState error={statistics.error} onRetry={() => void statistics.refetch()} />}
        {statistics.data && <Figures statistics={statistics.data} />}
      </Sheet>
    </Page>
  );
}

function Figures({ statistics: { rows, pending, borrowings } }: { statistics: Statistics }) {
  const text = useText();
  return (
    <>
      <div className={styles.figures}>
        <Facts
          facts={[
            { label: text("statistics.total"), value: sum(rows, "items") },
            { label: text("statistics.pending"), value: pending },
            { label: text("statistics.asked"), value: borrowings.asked },
            { label: text("statistics.granted"), value: borrowings.granted },
            { label: text("statistics.readings"), value: borrowings.readings },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={text("catalogue.none")} hint={text("catalogue.noneHint")} />
      ) : (
        <div className={styles.scroll}>
          <FigureTable rows={rows} />
        </div>
      )}
    </>
  );
}

const sum = (rows: readonly StatisticsRow[], figure: (typeof figures)[number]) =>
  rows.reduce((total, row) => total + row[figure], 0);

function FigureTable({ rows }: { rows: readonly StatisticsRow[] }) {
  const text = useText();
  const say = useBilingual();
  return (
    <table className={styles.report}>
      <thead>
        <tr>
          <th scope="col">{text("column.year")}</th>
          <th scope="col">{text("column.retention")}</th>
          <th scope="col">{text("item.organ")}</th>
          {figures.map((figure) => (
            <th key={figure} scope="col" className={styles.end}>
              {text(`figure.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.year} ${row.retention} ${row.organName}`}>
            <td>{row.year}</td>
            <td>{say(retentionEntries[row.retention])}</td>
            <td>{row.organName}</td>
            {figures.map((figure) => (
              <td key={figure} className={styles.end}>
                {row[figure]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {text("statistics.sum")}
          </th>
          {figures.map((figure) => (
            <td key={figure} className={styles.end}>
              {sum(rows, figure)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

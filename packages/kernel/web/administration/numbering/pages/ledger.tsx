import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import {
  EmptyState,
  ErrorState,
  FilterBar,
  type FilterField,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
  Skeleton,
} from "@tz/ui";
import { useState } from "react";
import type { z } from "zod";
import type { EntryView, SeriesDetail } from "../../../../contract/numbering/index.ts";
import { api, useAddressFilters, useKeyset } from "../../../base/index.ts";
import { EntryDrawer } from "../components/entry-drawer.tsx";
import { ledgerColumns } from "../components/ledger-columns.tsx";
import { SeriesActions } from "../components/series-actions.tsx";
import { useText } from "../text.ts";

export type Detail = z.output<typeof SeriesDetail>;

/** The ledger of one series: every number and its fate, the newest first. */
export default function LedgerPage() {
  const { seriesId } = useParams({ strict: false }) as { seriesId: string };
  const series = useQuery({
    queryKey: ["series", seriesId],
    queryFn: ({ signal }) => api.get<Detail>(`/api/number-series/${seriesId}`, {}, signal),
  });
  if (series.isPending) return <Skeleton lines={8} />;
  if (series.isError) return <ErrorState error={series.error} onRetry={() => void series.refetch()} />;
  return <Ledger detail={series.data} />;
}

function Ledger({ detail }: { detail: Detail }) {
  const text = useText();
  const { series, years } = detail;
  const [values, change] = useAddressFilters(["year", "state", "n"]);
  const [open, setOpen] = useState<EntryView>();
  const list = useKeyset<EntryView>({
    key: ["ledger", series.id],
    path: `/api/number-series/${series.id}/ledger`,
    query: { ...values, limit: 100 },
  });
  const year = years.find((one) => one.year === null || String(one.year) === values.year) ?? years[0];
  return (
    <Page>
      <PageHeader
        title={series.name}
        back="/numbers"
        facts={
          year &&
          text("ledger.facts", { last: year.last, used: year.used, reserved: year.reserved, voided: year.voided })
        }
        actions={<SeriesActions detail={detail} filters={values} />}
      />
      <FilterBar fields={useFields(years)} values={values} onChange={change} />
      <Sheet padding="flush">
        <KeysetList
          label={text("ledger.title", { name: series.name })}
          list={list}
          columns={ledgerColumns(text)}
          rowKey={({ id }) => id}
          onOpen={setOpen}
          empty={<EmptyState title={text("ledger.none")} hint={text("ledger.noneHint")} />}
        />
      </Sheet>
      {open && <EntryDrawer series={series} entry={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function useFields(years: Detail["years"]): FilterField[] {
  const text = useText();
  const listed = years.flatMap(({ year }) => (year === null ? [] : [String(year)]));
  const states = (["used", "reserved", "voided"] as const).map((value) => ({ value, label: text(`state.${value}`) }));
  return [
    { kind: "text", key: "n", label: text("ledger.number"), placeholder: text("ledger.numberHint") },
    ...(listed.length > 0
      ? [
          {
            kind: "choice" as const,
            key: "year",
            label: text("ledger.year"),
            options: listed.map((value) => ({ value, label: value })),
          },
        ]
      : []),
    { kind: "choice", key: "state", label: text("ledger.state"), options: states },
  ];
}

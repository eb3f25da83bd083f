import { useQuery } from "@tanstack/react-query";
import {
  type Column,
  DateText,
  EmptyState,
  FilterBar,
  type FilterField,
  type FilterValues,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
  StatusTag,
} from "@tz/ui";
import { useMemo, useState } from "react";
import type { z } from "zod";
import type { AuditEvents, AuditRow } from "../../../../contract/audit/index.ts";
import { api, type Query, useAddressFilters, useKeyset } from "../../../base/index.ts";
import { Download } from "../../shared/index.ts";
import { nobody } from "../components/nobody.ts";
import { PersonFilter } from "../components/person-filter.tsx";
import { RowDrawer } from "../components/row-drawer.tsx";
import { type Text, useText } from "../text.ts";

/** Days in Beijing time as the moments the server takes; the last day counts in full. */
function queryOf({ from, until, ...rest }: FilterValues): Query {
  return {
    ...rest,
    from: from && `${from}T00:00:00+08:00`,
    to: until && `${until}T23:59:59.999+08:00`,
  };
}

/** The audit trail: what happened, by whom, on what, from where. */
export default function AuditPage() {
  const text = useText();
  const [values, change] = useAddressFilters(["from", "until", "personId", "command", "ok", "subjectId"]);
  const [open, setOpen] = useState<AuditRow>();
  const query = queryOf(values);
  const list = useKeyset<AuditRow>({ key: ["audit"], path: "/api/audit", query });
  return (
    <Page>
      <PageHeader
        title={text("audit.title")}
        facts={text("audit.what")}
        actions={
          <>
            <Download
              path="/api/audit/export"
              query={{ ...query, format: "xlsx" }}
              fileName="audit.xlsx"
              label={text("audit.excel")}
            />
            <Download
              path="/api/audit/export"
              query={{ ...query, format: "csv" }}
              fileName="audit.csv"
              label={text("audit.csv")}
            />
          </>
        }
      />
      <FilterBar fields={useFields()} values={values} onChange={change} />
      <Sheet padding="flush">
        <KeysetList
          label={text("audit.title")}
          list={list}
          columns={useMemo(() => columnsOf(text), [text])}
          rowKey={({ id }) => id}
          onOpen={setOpen}
          empty={<EmptyState title={text("audit.none")} hint={text("audit.noneHint")} />}
        />
      </Sheet>
      {open && (
        <RowDrawer
          row={open}
          onSubject={(subjectId) => {
            change({ subjectId });
            setOpen(undefined);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  );
}

function useFields() {
  const text = useText();
  const events = useQuery({
    queryKey: ["auditEvents"],
    queryFn: ({ signal }) => api.get<z.output<typeof AuditEvents>>("/api/audit/events", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    (): FilterField[] => [
      { kind: "text", key: "subjectId", label: text("audit.subject"), placeholder: text("audit.subjectHint") },
      { kind: "dates", key: "from", untilKey: "until", label: text("audit.time") },
      {
        kind: "custom",
        key: "personId",
        label: text("audit.person"),
        render: (value, set) => <PersonFilter personId={value} onChange={set} />,
      },
      {
        kind: "choice",
        key: "command",
        label: text("audit.event"),
        options: (events.data?.items ?? []).map(({ command, event }) => ({ value: command, label: event })),
      },
      {
        kind: "choice",
        key: "ok",
        label: text("audit.outcome"),
        options: [
          { value: "true", label: text("audit.done") },
          { value: "false", label: text("audit.refused") },
        ],
      },
    ],
    [text, events.data],
  );
}

function columnsOf(text: Text): Column<AuditRow>[] {
  return [
    {
      key: "at",
      title: text("audit.time"),
      width: "12rem",
      card: "top",
      render: ({ at }) => <DateText value={at} form="minute" />,
    },
    { key: "event", title: text("audit.event"), card: "title", render: ({ event }) => event },
    {
      key: "person",
      title: text("audit.person"),
      width: "9rem",
      card: "facts",
      render: (row) => row.personName ?? nobody(text, row),
    },
    {
      key: "place",
      title: text("audit.place"),
      card: "facts",
      render: ({ unitName, postTitle }) => [unitName, postTitle].filter(Boolean).join(" "),
    },
    { key: "ip", title: text("audit.ip"), width: "9rem", card: "facts", render: ({ ip }) => ip },
    {
      key: "ok",
      title: text("audit.outcome"),
      width: "6rem",
      card: "top",
      render: ({ ok }) => (
        <StatusTag tone={ok ? "plain" : "bad"}>{text(ok ? "audit.done" : "audit.refused")}</StatusTag>
      ),
    },
  ];
}

import { useQuery } from "@tanstack/react-query";
import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { type Column, DateText, EmptyState, FilterBar, KeysetList } from "@tz/ui";
import { useMemo } from "react";
import type { ApplicationRow } from "../../contract/index.ts";
import { applicationsKey, openFormsQuery } from "../queries.ts";
import { type Text, useText } from "../text.ts";
import { applicationFields, applicationFilterNames } from "./application-filters.ts";
import styles from "./list.module.css";
import { StateTag } from "./state-tag.tsx";

/** Applications of one view, with its filters. */
export function ApplicationList({ view }: { view: "mine" | "handled" | "unit" }) {
  const text = useText();
  const [filters, change] = useAddressFilters(applicationFilterNames);
  const forms = useQuery(openFormsQuery).data?.items;
  const list = useKeyset<ApplicationRow>({
    key: [...applicationsKey, "list"],
    path: "/api/applications",
    query: { ...filters, view },
  });
  const columns = useMemo(() => applicationColumns(text, view !== "mine"), [text, view]);
  const fields = useMemo(() => applicationFields(text, forms ?? [], view === "mine"), [text, forms, view]);
  const filtered = applicationFilterNames.some((name) => filters[name]);
  return (
    <>
      <div className={styles.filters} data-print="hide">
        <FilterBar fields={fields} values={filters} onChange={change} />
      </div>
      <KeysetList
        label={text(`view.${view}`)}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        href={({ id, state }) => (state === "draft" ? `/applications/${id}/edit` : `/applications/${id}`)}
        empty={
          <EmptyState
            title={text(filtered ? "list.noneFiltered" : `none.${view}`)}
            hint={text(filtered ? "list.noneFilteredHint" : `noneHint.${view}`)}
          />
        }
      />
    </>
  );
}

function applicationColumns(text: Text, withApplicant: boolean): Column<ApplicationRow>[] {
  const applicant: Column<ApplicationRow> = {
    key: "applicant",
    title: text("column.applicant"),
    width: "9rem",
    card: "facts",
    render: ({ applicant: { name }, department }) => (
      <>
        {name}
        {department && <span className={styles.second}>{department}</span>}
      </>
    ),
  };
  return [
    {
      key: "kind",
      title: text("column.kind"),
      width: "11rem",
      card: "top",
      render: ({ formTitle, number }) => (
        <>
          {formTitle}
          {number && <span className={styles.second}>{number}</span>}
        </>
      ),
    },
    { key: "title", title: text("column.title"), card: "title", render: ({ title }) => title },
    ...(withApplicant ? [applicant] : []),
    {
      key: "state",
      title: text("column.state"),
      width: "13rem",
      card: "facts",
      render: ({ state, step, handlers }) => (
        <>
          <StateTag state={state} step={step} />
          {handlers && <span className={styles.second}>{handlers}</span>}
        </>
      ),
    },
    {
      key: "submitted",
      title: text("column.submitted"),
      width: "9rem",
      align: "end",
      card: "top",
      render: ({ submittedAt, createdAt }) => <DateText value={submittedAt ?? createdAt} />,
    },
  ];
}

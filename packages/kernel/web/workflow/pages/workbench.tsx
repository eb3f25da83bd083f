import { useQuery } from "@tanstack/react-query";
import {
  FilterBar,
  type FilterField,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
  useLanguage,
  ViewTabs,
  writeMoment,
} from "@tz/ui";
import { useMemo } from "react";
import { useMe } from "../../access/index.ts";
import { useAddressFilters, useBilingual, useKeyset } from "../../base/index.ts";
import { taskColumns } from "../components/task-columns.tsx";
import styles from "../components/workbench.module.css";
import { WorkbenchEmpty } from "../components/workbench-empty.tsx";
import { countsQuery, tasksKey, workbenchViews } from "../tasks.ts";
import { type Text, useText } from "../text.ts";
import type { TaskView } from "../types.ts";

const filterNames = ["q", "urgency", "due"];

function fieldsOf(text: Text): FilterField[] {
  const urgencies = ["extraUrgent", "urgent", "normal"] as const;
  const dues = ["late", "today", "week"] as const;
  return [
    { kind: "text", key: "q", label: text("filter.words"), placeholder: text("filter.wordsHint") },
    {
      kind: "choice",
      key: "urgency",
      label: text("filter.urgency"),
      options: urgencies.map((value) => ({ value, label: text(`urgency.${value}`) })),
    },
    {
      kind: "choice",
      key: "due",
      label: text("filter.due"),
      options: dues.map((value) => ({ value, label: text(`filter.due.${value}`) })),
    },
  ];
}

/** What a clerk works on all day: the lists of tasks, each with its count, each task one press away. */
export default function WorkbenchPage() {
  const text = useText();
  const bilingual = useBilingual();
  const language = useLanguage();
  const me = useMe();
  const [values, change] = useAddressFilters(["view", ...filterNames]);
  const { view: wanted, ...filters } = values;
  const view = workbenchViews.find((name) => name === wanted) ?? "todo";
  const counts = useQuery(countsQuery).data;
  const list = useKeyset<TaskView>({ key: tasksKey, path: "/api/tasks", query: { view, ...filters } });
  const fields = useMemo(() => fieldsOf(text), [text]);
  const columns = useMemo(() => taskColumns(text, bilingual, view), [text, bilingual, view]);
  const filtered = filterNames.some((name) => filters[name]);
  const tabs = workbenchViews.map((key) => ({
    key,
    label: text(`view.${key}`),
    href: key === "todo" ? "/" : `/?view=${key}`,
    count: key === "done" ? undefined : counts?.[key],
    tone: key === "late" ? ("bad" as const) : ("plain" as const),
  }));
  const today = new Date();
  return (
    <Page>
      <PageHeader
        title={text("workbench.title")}
        facts={text("workbench.greeting", { name: me.name, date: writeMoment(today, "day", language, today) })}
      />
      <Sheet padding="flush">
        <ViewTabs label={text("workbench.views")} tabs={tabs} current={view} />
        <div className={styles.filters}>
          <FilterBar fields={fields} values={filters} onChange={change} />
        </div>
        <KeysetList
          label={text(`view.${view}`)}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ link }) => link}
          marked={({ readAt }) => view !== "done" && readAt === null}
          empty={<WorkbenchEmpty view={view} filtered={filtered} />}
        />
      </Sheet>
    </Page>
  );
}

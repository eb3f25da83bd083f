import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { FilterBar, KeysetList, Page, PageHeader, Sheet, useLanguage, useNow, ViewTabs, writeMoment } from "@tz/ui";
import { useEffect, useMemo, useState } from "react";
import type { TaskItem } from "../../../contract/workflow/index.ts";
import { useMe } from "../../access/index.ts";
import { useAddressFilters, useBilingual, useKeyset } from "../../base/index.ts";
import { batchOperations } from "../batch/batch.ts";
import { BatchBar } from "../batch/batch-bar.tsx";
import { DutyStrip } from "../components/duty-strip.tsx";
import { taskColumns } from "../components/task-columns.tsx";
import { taskFilterNames, taskFilters, taskOrders } from "../components/task-filters.tsx";
import styles from "../components/workbench.module.css";
import { WorkbenchEmpty } from "../components/workbench-empty.tsx";
import { useWorkbenchTabs } from "../components/workbench-tabs.ts";
import { kindsQuery, tasksKey, type WorkbenchView, workbenchAddress, workbenchViews } from "../tasks.ts";
import { useText } from "../text.ts";

/** What a clerk works on all day: the lists of tasks, each with its count, each task one press away. */
export default function WorkbenchPage() {
  const text = useText();
  const language = useLanguage();
  const me = useMe();
  const now = useNow();
  const { href, pathname } = useLocation();
  const [{ view: wanted }] = useAddressFilters(["view"]);
  const view = workbenchViews.find((name) => name === wanted) ?? "todo";
  useEffect(() => {
    if (pathname === "/") workbenchAddress.set(href); // while one leaves, the address is the next page's already
  }, [href, pathname]);
  return (
    <Page>
      <PageHeader
        title={text("workbench.title")}
        facts={text("workbench.greeting", { name: me.name, date: writeMoment(now, "day", language, now) })}
      />
      <DutyStrip />
      <Sheet padding="flush">
        <ViewTabs label={text("workbench.views")} tabs={useWorkbenchTabs()} current={view} />
        <TaskList key={view} view={view} />
      </Sheet>
    </Page>
  );
}

const noKeys: ReadonlySet<string> = new Set();
const noKinds: readonly never[] = [];
const namesInAddress = [...taskFilterNames, "order"];

function TaskList({ view }: { view: WorkbenchView }) {
  const text = useText();
  const bilingual = useBilingual();
  const language = useLanguage();
  const [filters, change] = useAddressFilters(namesInAddress);
  const [chosen, setChosen] = useState(noKeys);
  const { q, unit, handler, order: wanted, ...others } = filters;
  const order = view === "todo" ? (taskOrders.find((name) => name === wanted) ?? taskOrders[0]) : undefined;
  const query = { view, order, text: q, unitId: unit, handlerId: handler, ...others };
  const list = useKeyset<TaskItem>({ key: tasksKey, path: "/api/tasks", query });
  const kinds = useQuery(kindsQuery).data ?? noKinds;
  const fields = useMemo(() => taskFilters(text, bilingual, view, kinds), [text, bilingual, view, kinds]);
  const columns = useMemo(() => taskColumns(text, bilingual, view, language), [text, bilingual, view, language]);
  const operations = batchOperations(view, useMe());
  return (
    <>
      <div className={styles.filters}>
        <FilterBar fields={fields} values={filters} onChange={change} />
      </div>
      <BatchBar operations={operations} chosen={list.rows.filter(({ id }) => chosen.has(id))} onChoose={setChosen} />
      <KeysetList
        label={text(`view.${view}`)}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        href={({ link }) => link}
        marked={({ readAt, doneAt }) => view !== "following" && view !== "unit" && !readAt && !doneAt}
        selection={operations.length > 0 ? { keys: chosen, onChange: setChosen } : undefined}
        empty={<WorkbenchEmpty view={view} filtered={taskFilterNames.some((name) => filters[name])} />}
      />
    </>
  );
}

import type { FilterField } from "@tz/ui";
import { lazy, Suspense } from "react";
import type { Bilingual } from "../../../contract/base/index.ts";
import type { CaseUrgency, dueFilters, TaskKind, TaskOrder } from "../../../contract/workflow/index.ts";
import { UnitSelect } from "../../people/index.ts";
import type { WorkbenchView } from "../tasks.ts";
import type { Text } from "../text.ts";

const HandlerSelect = lazy(() => import("./handler-select.tsx"));

/** The filters of the workbench, by their names in the address. */
export const taskFilterNames = ["q", "kind", "unit", "handler", "urgency", "due"] as const;

/** The orders of the list to do; the first one, which offices expect, does not stand in the address. */
export const taskOrders = ["pressing", "newest"] as const satisfies readonly TaskOrder[];

const urgencies: readonly CaseUrgency[] = ["extraUrgent", "urgent", "normal"];
const dues: readonly (typeof dueFilters)[number][] = ["late", "today", "week", "none"];
/** Views of what has no deadline of its own any more, or not yet. */
const undated: readonly WorkbenchView[] = ["done", "following", "toRead"];

/** The filters of a view of tasks: words, kind, the unit it comes from, urgency, deadline. */
export function taskFilters(
  text: Text,
  bilingual: (words: Bilingual) => string,
  view: WorkbenchView,
  kinds: readonly TaskKind[],
): FilterField[] {
  const fields: FilterField[] = [
    { kind: "text", key: "q", label: text("filter.words"), placeholder: text("filter.wordsHint") },
    {
      kind: "choice",
      key: "kind",
      label: text("task.kind"),
      multiple: true,
      options: kinds.map((one) => ({ value: one.kind, label: bilingual(one) })),
    },
    {
      kind: "custom",
      key: "unit",
      label: text("filter.unit"),
      render: (unitId, set) => <UnitSelect label={text("filter.unit")} value={unitId} onChange={set} />,
    },
    {
      kind: "choice",
      key: "urgency",
      label: text("filter.urgency"),
      multiple: true,
      options: urgencies.map((value) => ({ value, label: text(`urgency.${value}`) })),
    },
    {
      kind: "choice",
      key: "due",
      label: text("filter.due"),
      options: dues.map((value) => ({ value, label: text(`filter.due.${value}`) })),
    },
  ];
  if (view === "unit")
    fields.splice(3, 0, {
      kind: "custom",
      key: "handler",
      label: text("task.handler"),
      render: (personId, set) => (
        <Suspense>
          <HandlerSelect label={text("task.handler")} value={personId} onChange={set} />
        </Suspense>
      ),
    });
  if (view === "todo")
    fields.push({
      kind: "order",
      key: "order",
      label: text("order"),
      options: taskOrders.map((value) => ({ value, label: text(`order.${value}`) })),
    });
  return undated.includes(view) ? fields.slice(0, -1) : fields;
}

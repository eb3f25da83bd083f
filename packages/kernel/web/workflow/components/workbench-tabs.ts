import { useQuery } from "@tanstack/react-query";
import type { ViewTab } from "@tz/ui";
import { countsQuery, type WorkbenchView, workbenchViews } from "../tasks.ts";
import { useText } from "../text.ts";

/** What is finished is not counted beside its tab: the number would only grow. */
const uncounted: readonly WorkbenchView[] = ["done"];

/** The views of the workbench with their counts; the unit's only for those who keep its papers. */
export function useWorkbenchTabs(): ViewTab[] {
  const text = useText();
  const counts = useQuery(countsQuery).data;
  return workbenchViews
    .filter((view) => view !== "unit" || typeof counts?.unit === "number")
    .map((view) => ({
      key: view,
      label: text(`view.${view}`),
      href: view === "todo" ? "/" : `/?view=${view}`,
      count: uncounted.includes(view) ? undefined : (counts?.[view] ?? undefined),
      tone: view === "late" ? "bad" : "plain",
    }));
}

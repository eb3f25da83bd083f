import { EmptyState } from "@tz/ui";
import type { WorkbenchView } from "../tasks.ts";
import { useText } from "../text.ts";

interface WorkbenchEmptyProps {
  view: WorkbenchView;
  /** Filters are in force, so there may be something without them. */
  filtered: boolean;
}

/** A list of tasks without a task: good news, or filters that are too narrow. */
export function WorkbenchEmpty({ view, filtered }: WorkbenchEmptyProps) {
  const text = useText();
  if (filtered) return <EmptyState title={text("empty.filtered")} hint={text("empty.filteredHint")} />;
  return <EmptyState title={text(`empty.${view}`)} hint={text(`empty.${view}Hint`)} />;
}

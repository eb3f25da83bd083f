import type { CaseUrgency, TaskViewName } from "../../contract/workflow/index.ts";

export interface TaskView {
  id: string;
  instanceId: string;
  kind: string;
  kindName: { zh: string; en: string };
  title: string;
  step: string;
  fromUnit: string;
  urgency: CaseUrgency;
  dueAt: string | null;
  arrivedAt: string;
  doneAt: string | null;
  readAt: string | null;
  onBehalfOf: string | null;
  link: string;
}
export type TaskCounts = Partial<Record<TaskViewName, number>>;

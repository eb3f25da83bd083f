export { UrgencyTag } from "./components/urgency-tag.tsx";
export { type CaseRef, historyQuery } from "./history/case-history.ts";
export { CaseProgress } from "./history/case-progress.tsx";
export { useOwnTask } from "./history/use-own-task.ts";
export { TaskPanel } from "./panel/task-panel.tsx";
export { ProcessPicture } from "./picture/lazy-picture.ts";
export { casesKey, taskQuery, tasksKey, workbenchAddress } from "./tasks.ts";
export { usePhrases } from "./use-phrases.ts";
export { workflowWeb } from "./web-module.tsx";

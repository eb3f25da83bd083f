import type { TaskView } from "../../../contract/workflow/index.ts";

/** What a panel offers besides completing, in this order; each opens a form of its own. */
export const sideOperations = [
  "sendBack",
  "transfer",
  "addSigner",
  "removeSigner",
  "route",
  "circulate",
  "claim",
  "release",
  "withdraw",
  "urge",
] as const;
export type SideOperation = (typeof sideOperations)[number];

/** What the reader may do with a task besides completing it the drawn way. */
export const offered = ({ may, routes }: Pick<TaskView, "may" | "routes">) =>
  sideOperations.filter((operation) => (operation === "route" ? routes.length > 0 : may.includes(operation)));

/** Operations after which the task is still there for whoever did them: they stay with it. */
const staying: ReadonlySet<SideOperation> = new Set([
  "addSigner",
  "removeSigner",
  "circulate",
  "claim",
  "release",
  "urge",
]);

/** Whether the task is still there after an operation; a route that is only planned for a page of its own changes nothing yet. */
export const stays = (operation: SideOperation, { form }: Pick<TaskView, "form">) =>
  staying.has(operation) || (operation === "route" && form !== null);

/** What each form of the panel is given. */
export interface OperationProps {
  task: TaskView;
  /** The operation was done: the task has changed. */
  onDone: () => void;
  onCancel?: (() => void) | undefined;
}

import type { CaseHistory } from "../../../contract/workflow/index.ts";
import type { CaseRef } from "../history/case-history.ts";

/** What whoever keeps the cases of a unit does to one, or to somebody's task of it. */
export type Intervention = CaseHistory["may"][number] | "changeHandler";

/** Steps that cannot be undone, or that take work away from people. */
export const grave: ReadonlySet<Intervention> = new Set(["terminate", "jump"]);

/** What each form is given. */
export interface InterventionProps {
  reference: CaseRef;
  history: CaseHistory;
  /** The task whose handler is changed. */
  task?: CaseHistory["open"][number] | undefined;
  onDone: () => void;
  onCancel: () => void;
}

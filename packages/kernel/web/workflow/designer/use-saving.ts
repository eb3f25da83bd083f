import { useEffect, useRef, useState } from "react";
import type { DraftSaved, DraftView, ProcessFault, ProcessRemark } from "../../../contract/workflow/index.ts";
import { api } from "../../base/index.ts";
import { fileOf } from "./canvas/file.ts";
import type { ProcessModeler } from "./canvas/modeler.ts";
import { DraftQueue, type Kept, type SavingState } from "./draft-queue.ts";

export interface Saving {
  state: SavingState;
  version: number;
  name: string;
  faults: readonly ProcessFault[];
  remarks: readonly ProcessRemark[];
  error: unknown;
  /** Saves at once what is not saved yet; false where that failed. */
  flush(): Promise<boolean>;
  /** Something else stands in the place of the drawing, and is to be saved. */
  replaced(): void;
}

/** Saves a draft by itself whenever drawing rests; what the server answers are the faults that are left. */
export function useSaving(draft: DraftView, modeler: ProcessModeler | undefined): Saving {
  const [state, setState] = useState<SavingState>("saved");
  const [kept, setKept] = useState<Kept>(draft);
  const [error, setError] = useState<unknown>();
  const queue = useRef<DraftQueue>(undefined);
  useEffect(() => {
    if (!modeler) return;
    const made = new DraftQueue(draft.version, {
      read: () => fileOf(modeler),
      send: (version, bpmn) => api.put<DraftSaved>(`/api/process-drafts/${draft.id}`, { version, bpmn }),
      tell: (next, answer, refusal) => {
        setState(next);
        setError(refusal);
        if (answer) setKept(answer);
      },
    });
    queue.current = made;
    const changed = () => made.changed();
    modeler.get("eventBus").on("commandStack.changed", changed);
    return () => {
      modeler.get("eventBus").off("commandStack.changed", changed);
      made.stop();
    };
  }, [draft.id, draft.version, modeler]);
  const flush = async () => (await queue.current?.flush()) ?? true;
  return { state, error, ...kept, flush, replaced: () => queue.current?.changed() };
}

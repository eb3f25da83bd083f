import { toast } from "@tz/ui";
import type { z } from "zod";
import type { CaseReference, Moved } from "../../../contract/workflow/index.ts";
import { api, useCommand } from "../../base/index.ts";
import { casesKey, tasksKey } from "../tasks.ts";

interface Done {
  /** Said when it was done. */
  words: string;
  onDone: () => void;
}

function useTold<Input, Answer>(path: string, { words, onDone }: Done) {
  return useCommand((input: Input, key) => api.post<Answer>(path, input, key), {
    changes: [tasksKey, casesKey],
    onDone() {
      toast(words);
      onDone();
    },
  });
}

/** Sends one operation on a task; says in a sentence that it was done. */
export const useTaskCommand = <Input>(taskId: string, operation: string, done: Done) =>
  useTold<Input, Moved>(`/api/tasks/${taskId}/${operation}`, done);

/** The same for what is done to a case as a whole. */
export const useCaseCommand = <Input>({ type, id }: z.output<typeof CaseReference>, operation: string, done: Done) =>
  useTold<Input, unknown>(`/api/cases/${type}/${id}/${operation}`, done);

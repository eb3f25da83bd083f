import { api, useCommand } from "@tz/kernel/web/base";
import { casesKey, tasksKey } from "@tz/kernel/web/workflow";
import { toast } from "@tz/ui";
import { documentsKey } from "../queries.ts";

/** Sends one command on a document; says in a sentence that it was done. */
export function useStep<Input, Answer = unknown>(
  documentId: string,
  verb: string,
  { words, onDone }: { words: (answer: Answer) => string; onDone: (answer: Answer) => void },
) {
  return useCommand((input: Input, key) => api.post<Answer>(`/api/documents/${documentId}/${verb}`, input, key), {
    changes: [documentsKey, tasksKey, casesKey],
    onDone(answer) {
      toast(words(answer));
      onDone(answer);
    },
  });
}

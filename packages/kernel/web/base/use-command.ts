import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { ApiError } from "./api-error.ts";
import { newKey } from "./new-key.ts";

interface CommandOptions<Answer> {
  /** Beginnings of the query keys whose data the command changes. */
  changes?: readonly QueryKey[];
  onDone?: (answer: Answer) => void;
}

const retries = 2;
const retryPause = 1500; // ms

/** The key of the attempt before when nothing is known of its outcome and the same is meant again; else a new one. */
export function keyFor(before: { key: string; meant: string } | undefined, meant: string) {
  return before?.meant === meant ? before : { key: newKey(), meant };
}

/**
 * A write that a person starts. Each thing meant has one Idempotency-Key: an unanswered request is sent again with it, by
 * itself and when the person presses again, so nothing happens twice.
 */
export function useCommand<Input, Answer>(
  send: (input: Input, key: string) => Promise<Answer>,
  { changes = [], onDone }: CommandOptions<Answer> = {},
) {
  const client = useQueryClient();
  const unanswered = useRef<{ key: string; meant: string }>(undefined);
  return useMutation<Answer, unknown, Input>({
    mutationFn: async (input) => {
      const attempt = keyFor(unanswered.current, JSON.stringify(input) ?? "");
      unanswered.current = attempt;
      const answer = await send(input, attempt.key);
      unanswered.current = undefined;
      return answer;
    },
    networkMode: "always",
    retry: (count, error) => count < retries && error instanceof ApiError && error.unanswered,
    retryDelay: retryPause,
    onError: (error) => {
      if (!(error instanceof ApiError && error.unanswered)) unanswered.current = undefined;
    },
    onSuccess: async (answer) => {
      await Promise.all(changes.map((queryKey) => client.invalidateQueries({ queryKey })));
      onDone?.(answer);
    },
  });
}

import { toast } from "@tz/ui";
import type { z } from "zod";
import type { PlanRouteRequest, RoutePlanned } from "../../../contract/workflow/index.ts";
import { api, useCommand } from "../../base/index.ts";
import { tasksKey } from "../tasks.ts";

interface Done {
  /** Said when it was done. */
  words: string;
  onDone: () => void;
}

/** Chooses where a task's own page leads, or takes that back (`route: null`). */
export const usePlanRoute = (taskId: string, { words, onDone }: Done) =>
  useCommand(
    (input: z.input<typeof PlanRouteRequest>, key) =>
      api.put<z.output<typeof RoutePlanned>>(`/api/tasks/${taskId}/route`, input, key),
    {
      changes: [tasksKey],
      onDone() {
        toast(words);
        onDone();
      },
    },
  );

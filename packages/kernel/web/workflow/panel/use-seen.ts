import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { useMe } from "../../access/index.ts";
import { api } from "../../base/index.ts";
import { casesKey, tasksKey } from "../tasks.ts";

/** Tells the server that the handler has seen a task; a delegate or a superior who looks at it does not count. */
export function useSeen(task: TaskView | undefined) {
  const client = useQueryClient();
  const { personId } = useMe();
  const taskId = task?.state === "open" && task.handler.id === personId ? task.id : undefined;
  useEffect(() => {
    if (!taskId) return;
    const told = api.post(`/api/tasks/${taskId}/read`).then(async () => {
      await client.invalidateQueries({ queryKey: tasksKey });
      await client.invalidateQueries({ queryKey: casesKey });
    });
    told.catch(() => {}); // the list shows it as new once more; nothing else is lost
  }, [taskId, client]);
}

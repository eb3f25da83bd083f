import { useQuery } from "@tanstack/react-query";
import type { Page } from "@tz/kernel/contract/base";
import type { TaskItem } from "@tz/kernel/contract/workflow";
import { useMe } from "@tz/kernel/web/access";
import { api } from "@tz/kernel/web/base";
import { historyQuery, tasksKey } from "@tz/kernel/web/workflow";
import { type DocumentView, type OutgoingAction, outgoingStates } from "../../contract/index.ts";
import { documentCase } from "../queries.ts";

/** Actions that complete a step of the process. */
const steps = new Set<string>([
  "submit",
  "departmentReview",
  "countersign",
  "officeReview",
  "signOff",
  "jointSignOff",
  "recheck",
  "register",
  "dispatch",
  "file",
] satisfies OutgoingAction[]);

/** Whether the reader handles the document now, in their own name or for somebody they stand in for. */
export const isAtReader = ({ may }: Pick<DocumentView, "may">) => may.some((action) => steps.has(action));

const running = new Set<string>(outgoingStates.filter((state) => state !== "filed" && state !== "void"));

/**
 * The task that the reader can do something with: their own open one, else the one they passed on last and may take back, else
 * the open one of somebody else, to urge.
 */
export function useOwnTask(document: DocumentView): string | undefined {
  const { personId } = useMe();
  const hasProcess = document.making?.instanceId != null;
  const open = useQuery({ ...historyQuery({ type: documentCase, id: document.id }), enabled: hasProcess }).data?.open;
  const own = open?.find(({ handler }) => handler.id === personId);
  const passedOn = useQuery({
    queryKey: [...tasksKey, "done", document.id, document.version],
    enabled: open !== undefined && own === undefined && running.has(document.state) && !isAtReader(document),
    queryFn: async ({ signal }) => {
      const page = await api.get<Page<TaskItem>>(
        "/api/tasks",
        { view: "done", text: document.content.title.slice(0, 100), limit: 20 },
        signal,
      );
      return page.items.find((task) => task.case.id === document.id)?.id ?? null;
    },
  });
  return own?.taskId ?? passedOn.data ?? open?.[0]?.taskId;
}

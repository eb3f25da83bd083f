import { useQuery } from "@tanstack/react-query";
import { ErrorState, Skeleton } from "@tz/ui";
import { Button, Progress } from "antd";
import { api, useBilingual } from "../../base/index.ts";
import { useText } from "../text.ts";
import { KeptTasks } from "./kept-tasks.tsx";

/** How far the hand-over has come, as the workflow answers. */
interface Run {
  state: "running" | "stopped" | "done";
  total: number;
  done: number;
  refused: number;
}

interface LeftTasks {
  items: { itemId: string; what: { zh: string }; message: { zh: string; en: string } }[];
}

interface HandingOverProps {
  runId: string;
  onClose: () => void;
}

/** Hands many tasks over while the page may be left; in the end what stays with the person, and why. */
export function HandingOver({ runId, onClose }: HandingOverProps) {
  const text = useText();
  const path = `/api/batch-runs/${runId}`;
  const run = useQuery({
    queryKey: ["batchRuns", runId],
    queryFn: ({ signal }) => api.get<Run>(path, {}, signal),
    refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : 1000),
  });
  const over = run.data !== undefined && run.data.state !== "running";
  if (run.isPending) return <Skeleton lines={3} />;
  if (run.isError) return <ErrorState error={run.error} onRetry={() => void run.refetch()} />;
  const { total, done, refused } = run.data;
  if (over && refused > 0) return <Left path={path} done={done} onClose={onClose} />;
  return (
    <>
      <Progress
        aria-label={text("delegations.handingOver", { done, total })}
        percent={over ? 100 : Math.min(99, Math.floor((100 * (done + refused)) / Math.max(1, total)))}
      />
      <p role="status">
        {over ? text("delegations.handedOver", { count: done }) : text("delegations.handingOver", { done, total })}
      </p>
      <Button onClick={onClose}>{text("delegations.close")}</Button>
    </>
  );
}

/** The first of those that stay; all of them are still in the person's list. */
function Left({ path, done, onClose }: { path: string; done: number; onClose: () => void }) {
  const bilingual = useBilingual();
  const left = useQuery({
    queryKey: ["batchRuns", path, "refused"],
    queryFn: ({ signal }) => api.get<LeftTasks>(`${path}/refused`, {}, signal),
  });
  if (!left.data) return <Skeleton lines={3} />;
  const kept = left.data.items.map(({ itemId, what, message }) => ({
    taskId: itemId,
    title: what.zh,
    message: bilingual(message),
  }));
  return <KeptTasks handedOver={done} kept={kept} onClose={onClose} />;
}

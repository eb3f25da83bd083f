import { Alert, Button } from "antd";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import styles from "./task-panel.module.css";
import { usePlanRoute } from "./use-plan-route.ts";

/** Where the form below leads instead of along the drawn way, and the way back. */
export function PlannedRoute({ task: { id, planned } }: { task: TaskView }) {
  const text = useText();
  const drop = usePlanRoute(id, { words: text("route.dropped"), onDone: () => undefined });
  if (!planned) return null;
  const { name: step, people } = planned;
  const names = people.map(({ name }) => name).join(text("comma"));
  return (
    <Alert
      type="info"
      showIcon
      className={styles.planned ?? ""}
      title={names ? text("route.leadsTo", { step, names }) : text("route.leadsToAll", { step })}
      action={
        <Button size="small" loading={drop.isPending} onClick={() => drop.mutate({ route: null })}>
          {text("route.drop")}
        </Button>
      }
    />
  );
}

import { Alert, Button } from "antd";
import type { HandedOver } from "../delegations.ts";
import { useText } from "../text.ts";

interface KeptTasksProps extends Pick<HandedOver, "handedOver" | "kept"> {
  onClose: () => void;
}

/** What could not be handed over and stays with the person, each with the reason. */
export function KeptTasks({ kept, handedOver, onClose }: KeptTasksProps) {
  const text = useText();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={text("delegations.kept", { done: handedOver, count: kept.length })}
      description={
        <>
          <ul>
            {kept.map(({ taskId, title, message }) => (
              <li key={taskId}>{text("delegations.keptOne", { title, message })}</li>
            ))}
          </ul>
          <Button onClick={onClose}>{text("delegations.close")}</Button>
        </>
      }
    />
  );
}

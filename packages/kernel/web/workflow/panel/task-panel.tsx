import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ErrorState, Sheet, Skeleton } from "@tz/ui";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { taskQuery, workbenchAddress } from "../tasks.ts";
import { useText } from "../text.ts";
import { CompleteForm } from "./complete-form.tsx";
import { offered, type SideOperation, stays } from "./operations.ts";
import { PlannedRoute } from "./planned-route.tsx";
import { SideForm } from "./side-form.tsx";
import { TaskHead } from "./task-head.tsx";
import styles from "./task-panel.module.css";
import { useSeen } from "./use-seen.ts";

interface TaskPanelProps {
  taskId: string;
  /** The module's own form, where a step is completed by a command of the module (`task.form`). */
  form?: ((task: TaskView, onDone: () => void) => ReactNode) | undefined;
  /** Operations that the page offers elsewhere. */
  without?: readonly SideOperation[] | undefined;
  /**
   * What follows an operation that moved the case on or back; without it the person comes to the workbench as they left it. After
   * one that leaves the task as it was (a claim, an urging) they stay.
   */
  onDone?: ((operation: "complete" | SideOperation) => void) | undefined;
  /** The task was changed by something after which the person stays; what the page shows may have changed with it. */
  onChanged?: (() => void) | undefined;
}

/** Where a person handles a task: what the step asks, and every operation that is theirs now. */
export function TaskPanel({ taskId, form, without, onDone, onChanged }: TaskPanelProps) {
  const navigate = useNavigate();
  const task = useQuery(taskQuery(taskId));
  useSeen(task.data);
  const done = (operation: "complete" | SideOperation) => {
    if (onDone) onDone(operation);
    else if (operation !== "withdraw") void navigate({ href: workbenchAddress.get() });
  };
  if (task.isPending) {
    return (
      <Sheet>
        <Skeleton kind="text" lines={5} />
      </Sheet>
    );
  }
  if (task.isError) {
    return (
      <Sheet>
        <ErrorState error={task.error} onRetry={() => void task.refetch()} />
      </Sheet>
    );
  }
  return (
    <Sheet>
      <TaskHead task={task.data} />
      <Operations
        key={task.data.state}
        task={task.data}
        form={form}
        without={without}
        onDone={done}
        onChanged={onChanged}
      />
    </Sheet>
  );
}

interface OperationsProps extends Pick<TaskPanelProps, "form" | "without" | "onChanged"> {
  task: TaskView;
  onDone: (operation: "complete" | SideOperation) => void;
}

function Operations({ task, form, without = [], onDone, onChanged }: OperationsProps) {
  const text = useText();
  const [open, setOpen] = useState<SideOperation>();
  const side = offered(task).filter((operation) => !without.includes(operation));
  const completes = task.may.includes("complete");
  const close = () => setOpen(undefined);
  const completed = () => onDone("complete");
  if (open) {
    const done = () => {
      if (!stays(open, task)) return onDone(open);
      setOpen((current) => (current === open ? undefined : current));
      onChanged?.();
    };
    return <SideForm operation={open} task={task} onDone={done} onCancel={close} />;
  }
  return (
    <>
      {completes && <PlannedRoute task={task} />}
      {completes && (task.form ? form?.(task, completed) : <CompleteForm task={task} onDone={completed} />)}
      {side.length > 0 && (
        <div className={styles.operations} data-alone={!completes}>
          {side.map((operation) => (
            <Button key={operation} onClick={() => setOpen(operation)}>
              {text(`operation.${operation}`)}
            </Button>
          ))}
        </div>
      )}
      {!completes && side.length === 0 && <p className={styles.nothing}>{text("panel.nothing")}</p>}
    </>
  );
}

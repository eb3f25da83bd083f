import { useQueryClient } from "@tanstack/react-query";
import type { TaskView } from "@tz/kernel/contract/workflow";
import { TaskPanel } from "@tz/kernel/web/workflow";
import { Button } from "antd";
import type { DocumentView } from "../../contract/index.ts";
import { documentsKey } from "../queries.ts";
import { useText } from "../text.ts";
import { DispatchForm } from "./dispatch-form.tsx";
import { FileForm } from "./file-form.tsx";
import { OpinionForm } from "./opinion-form.tsx";
import { opinionSteps } from "./opinion-steps.ts";
import { RegisterForm } from "./register-form.tsx";

interface HandlingProps {
  document: DocumentView;
  /** The reader's. */
  tasks: readonly TaskView[];
  onDone: () => void;
}

/** What the reader has to do here: the step's own form, and the other operations on the task. */
export function Handling({ document, tasks, onDone }: HandlingProps) {
  const client = useQueryClient();
  return tasks.map(({ id: taskId }) => (
    <TaskPanel
      key={taskId}
      taskId={taskId}
      onDone={onDone}
      onChanged={() => void client.invalidateQueries({ queryKey: documentsKey })}
      form={(task, done) => <StepForm document={document} task={task} onDone={done} />}
    />
  ));
}

function StepForm({ document, task, onDone }: Omit<HandlingProps, "tasks"> & { task: TaskView }) {
  const text = useText();
  const step = opinionSteps[document.state];
  if (step) return <OpinionForm step={step} document={document} task={task} onDone={onDone} />;
  if (document.may.includes("register")) return <RegisterForm document={document} onDone={onDone} />;
  if (document.may.includes("dispatch")) return <DispatchForm document={document} onDone={onDone} />;
  if (document.may.includes("file")) return <FileForm document={document} onDone={onDone} />;
  if (!document.may.includes("submit")) return null;
  return (
    <Button type="primary" block href={`/documents/${document.id}/edit`}>
      {text("draft.continue")}
    </Button>
  );
}

import { Alert } from "antd";
import { useUiText } from "../text/use-ui-text.ts";
import { problemOf } from "./problem.ts";

/** The refusal of what a person just sent, shown beside the button they pressed; nothing while there is no error. */
export function FaultNote({ error }: { error: unknown }) {
  const text = useUiText();
  if (!error) return null;
  const problem = problemOf(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem?.detail ?? text("error.detail")}
      description={problem?.requestId ? text("error.request", { id: problem.requestId }) : undefined}
    />
  );
}

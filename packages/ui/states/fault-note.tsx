import { Alert } from "antd";
import { useUiText } from "../text/use-ui-text.ts";
import { problemOf } from "./problem.ts";
import styles from "./states.module.css";

/**
 * The refusal of what a person just sent, shown beside the button they pressed; nothing while there is no error. The
 * request's number is for failures of the server: a refusal says by itself what to do.
 */
export function FaultNote({ error }: { error: unknown }) {
  const text = useUiText();
  if (!error) return null;
  const problem = problemOf(error);
  const words = problem?.detail ?? text("error.detail");
  const faults = problem?.faults ?? [];
  const failed = (problem?.status ?? 500) >= 500;
  const request = failed && problem?.requestId && (
    <span className={styles.request}>{text("error.request", { id: problem.requestId })}</span>
  );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className={styles.note ?? ""}
      title={
        <>
          {words} {request}
        </>
      }
      description={
        faults.length > 0 && (
          <ul>
            {faults.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        )
      }
    />
  );
}

import { Button } from "antd";
import { useUiText } from "../text/use-ui-text.ts";
import { problemOf } from "./problem.ts";
import styles from "./states.module.css";

interface ErrorStateProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** Shown instead of what could not be loaded: what happened, what to do, the number to tell the administrator. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const text = useUiText();
  const problem = problemOf(error);
  // What was asked for to show a page stands in its address.
  const strayed = problem?.status === 400;
  const title = strayed ? text("error.address") : (problem?.title ?? text("error.title"));
  const detail = strayed ? text("error.addressHint") : (problem?.detail ?? text("error.detail"));
  return (
    <div className={styles.state} role="alert">
      <svg className={styles.drawing} data-tone="bad" viewBox="0 0 72 56" aria-hidden="true">
        <path d="M14 4h30l14 14v30a4 4 0 0 1-4 4H18a4 4 0 0 1-4-4Z" />
        <path d="M44 4v14h14M36 24v12M36 43v.5" />
      </svg>
      <p className={styles.title}>{title}</p>
      {detail !== title && <p className={styles.hint}>{detail}</p>}
      {problem?.requestId && <p className={styles.number}>{text("error.request", { id: problem.requestId })}</p>}
      {onRetry && (
        <div className={styles.action}>
          <Button onClick={onRetry}>{text("error.retry")}</Button>
        </div>
      )}
    </div>
  );
}

import { DateText, Sheet, toast } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import { useMe } from "../../../access/index.ts";
import { ActDrawer } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import type { SystemHealth } from "../health.ts";
import { useText } from "../text.ts";
import own from "./failed-jobs.module.css";

type Failure = SystemHealth["failures"][number];

/** The background jobs that were given up, with their last error; whoever may has them done again. */
export function FailedJobs({ failures }: { failures: readonly Failure[] }) {
  const text = useText();
  const mayRetry = useMe().permissions.includes("server.retryJobs");
  const [retrying, setRetrying] = useState<Failure | "all">();
  return (
    <Sheet
      title={text("failures.title")}
      extra={mayRetry && <Button onClick={() => setRetrying("all")}>{text("failures.retryAll")}</Button>}
      padding="flush"
    >
      <div className={styles.scroll}>
        <table className={`${styles.table} ${own.jobs}`} aria-label={text("failures.title")}>
          <thead>
            <tr>
              <th scope="col">{text("failures.job")}</th>
              <th scope="col">{text("failures.at")}</th>
              <th scope="col">{text("failures.error")}</th>
              {mayRetry && <th scope="col">{text("failures.acts")}</th>}
            </tr>
          </thead>
          <tbody>
            {failures.map((failure) => (
              <tr key={failure.id}>
                <td>{failure.job}</td>
                <td>
                  <DateText value={failure.at} form="minute" />
                </td>
                <td className={styles.pre}>{failure.error}</td>
                {mayRetry && (
                  <td>
                    <Button
                      size="small"
                      aria-label={text("failures.retryNamed", { job: failure.job })}
                      onClick={() => setRetrying(failure)}
                    >
                      {text("failures.retry")}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {retrying && <RetryDrawer what={retrying} onClose={() => setRetrying(undefined)} />}
    </Sheet>
  );
}

function RetryDrawer({ what, onClose }: { what: Failure | "all"; onClose: () => void }) {
  const text = useText();
  const all = what === "all";
  return (
    <ActDrawer
      act={{
        title: text(all ? "failures.retryAll" : "failures.retry"),
        sentence: all ? text("failures.retryAllSentence") : text("failures.retrySentence", { job: what.job }),
        confirm: text("failures.retry"),
        send: () => ({ method: "post", path: `/api/system/jobs/${all ? "" : `${what.id}/`}retry` }),
      }}
      changes={[["systemHealth"]]}
      onClose={onClose}
      onDone={() => toast(text("failures.retried"))}
    />
  );
}

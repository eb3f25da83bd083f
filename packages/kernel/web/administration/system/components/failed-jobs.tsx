import { DateText, Sheet } from "@tz/ui";
import styles from "../../shared/shared.module.css";
import type { SystemHealth } from "../health.ts";
import { useText } from "../text.ts";

/** The background jobs that were given up, with their last error. */
export function FailedJobs({ failures }: { failures: SystemHealth["failures"] }) {
  const text = useText();
  return (
    <Sheet title={text("failures.title")} padding="flush">
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={text("failures.title")}>
          <thead>
            <tr>
              <th scope="col">{text("failures.job")}</th>
              <th scope="col">{text("failures.at")}</th>
              <th scope="col">{text("failures.error")}</th>
            </tr>
          </thead>
          <tbody>
            {failures.map(({ job, at, error }) => (
              <tr key={`${job} ${at} ${error}`}>
                <td>{job}</td>
                <td>
                  <DateText value={at} form="minute" />
                </td>
                <td className={styles.pre}>{error}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}

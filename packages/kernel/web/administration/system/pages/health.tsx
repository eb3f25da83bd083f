import { ReloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { DateText, ErrorState, Page, PageHeader, Sheet, Skeleton, StatusTag } from "@tz/ui";
import { Button } from "antd";
import { api, useBilingual } from "../../../base/index.ts";
import styles from "../../shared/shared.module.css";
import { FailedJobs } from "../components/failed-jobs.tsx";
import type { HealthPart, Level, SystemHealth } from "../health.ts";
import { useText } from "../text.ts";

const tones = { good: "good", look: "warn", bad: "bad" } as const;
const renewal = 30_000; // ms

/** What an administrator looks at first: each part in order or not, and what to do where it is not. */
export default function HealthPage() {
  const text = useText();
  const health = useQuery({
    queryKey: ["systemHealth"],
    queryFn: ({ signal }) => api.get<SystemHealth>("/api/system/health", {}, signal),
    refetchInterval: renewal,
  });
  if (health.isPending) return <Skeleton lines={8} />;
  if (health.isError) return <ErrorState error={health.error} onRetry={() => void health.refetch()} />;
  return (
    <Page>
      <PageHeader
        title={text("health.title")}
        facts={
          <>
            <LevelTag level={health.data.level} />
            <span>
              {text("health.at")} <DateText value={health.data.at} form="minute" />
            </span>
          </>
        }
        actions={
          <Button icon={<ReloadOutlined />} loading={health.isFetching} onClick={() => void health.refetch()}>
            {text("health.again")}
          </Button>
        }
      />
      <Sheet padding="flush">
        <HealthTable parts={health.data.parts} />
      </Sheet>
      {health.data.failures.length > 0 && <FailedJobs failures={health.data.failures} />}
    </Page>
  );
}

function LevelTag({ level }: { level: Level }) {
  const text = useText();
  return <StatusTag tone={tones[level]}>{text(`level.${level}`)}</StatusTag>;
}

function HealthTable({ parts }: { parts: readonly HealthPart[] }) {
  const text = useText();
  const say = useBilingual();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={text("health.title")}>
        <tbody>
          {parts.map(({ name, words, level, facts, remedy }) => (
            <tr key={name}>
              <th scope="row">
                {say(words)} <LevelTag level={level} />
              </th>
              <td>
                {facts.map((fact) => (
                  <div key={fact.words.zh}>
                    {say(fact.words)} <DateText value={fact.at} form="minute" />
                  </div>
                ))}
                {remedy && <p className={styles.hint}>{say(remedy)}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

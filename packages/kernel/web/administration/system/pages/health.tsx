import { ReloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { DateText, ErrorState, Page, PageHeader, Sheet, Skeleton, StatusTag, writeSize } from "@tz/ui";
import { Button } from "antd";
import type { ReactNode } from "react";
import { api } from "../../../base/index.ts";
import styles from "../../shared/shared.module.css";
import { FailedJobs } from "../components/failed-jobs.tsx";
import { type Level, levelsOf, type SystemHealth, worst } from "../health.ts";
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
  const levels = levelsOf(health.data);
  return (
    <Page>
      <PageHeader
        title={text("health.title")}
        facts={
          <>
            <LevelTag level={worst(Object.values(levels))} />
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
        <HealthTable health={health.data} levels={levels} />
      </Sheet>
      {health.data.jobs.failures.length > 0 && <FailedJobs failures={health.data.jobs.failures} />}
    </Page>
  );
}

function LevelTag({ level }: { level: Level }) {
  const text = useText();
  return <StatusTag tone={tones[level]}>{text(`level.${level}`)}</StatusTag>;
}

type Part = keyof ReturnType<typeof levelsOf>;
const parts: readonly Part[] = ["database", "jobs", "audit", "disk", "fonts", "channels", "backup"];

function HealthTable({ health, levels }: { health: SystemHealth; levels: Record<Part, Level> }) {
  const text = useText();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={text("health.title")}>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">
                {text(`part.${part}`)} <LevelTag level={levels[part]} />
              </th>
              <td>
                <PartFacts part={part} health={health} />
                {levels[part] !== "good" && <p className={styles.hint}>{text(`remedy.${part}`)}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is measured of one part, in a line. */
function PartFacts({ part, health }: { part: Part; health: SystemHealth }): ReactNode {
  const text = useText();
  const { database, jobs, audit, disk, fonts, channels, backup } = health;
  switch (part) {
    case "database":
      return text(database.embedded ? "facts.embedded" : "facts.external", {
        version: database.version,
        size: writeSize(database.bytes),
        connections: database.connections,
        most: database.mostConnections,
      });
    case "jobs":
      return text("facts.jobs", { due: jobs.due, later: jobs.later, failed: jobs.failed });
    case "audit":
      return (
        <>
          {text("facts.audit", { unsealed: audit.unsealed })} <DateText value={audit.sealedAt} form="minute" />
        </>
      );
    case "disk":
      return text("facts.disk", { free: writeSize(disk.freeBytes), total: writeSize(disk.totalBytes) });
    case "fonts":
      return fonts.map(({ kind, found, family }) => (
        <div key={kind}>{text(found ? "facts.fontFound" : "facts.fontMissing", { kind, family: family ?? "–" })}</div>
      ));
    case "channels":
      return channels.map(({ channel, configured, waiting, failed }) => (
        <div key={channel}>
          {text(configured ? "facts.channel" : "facts.channelOff", {
            channel: text(`channel.${channel}`),
            waiting,
            failed,
          })}
        </div>
      ));
    case "backup":
      return backup.madeAt ? (
        <>
          {backup.fileName} <DateText value={backup.madeAt} form="minute" />
        </>
      ) : (
        text("facts.noBackup")
      );
  }
}

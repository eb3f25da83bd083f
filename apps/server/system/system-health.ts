import { statfs } from "node:fs/promises";
import { instant } from "@tz/kernel/contract/base";
import { type Db, query, type Services, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { findFonts } from "./fonts.ts";
import { queueState } from "./metrics.ts";

const Level = z.enum(["good", "look", "bad"]);
const SystemHealth = z
  .object({
    at: instant,
    database: z.object({
      version: z.string(),
      embedded: z.boolean(),
      bytes: z.int(),
      connections: z.int(),
      mostConnections: z.int(),
    }),
    jobs: z.object({
      level: Level,
      due: z.int(),
      later: z.int(),
      failed: z.int(),
      failures: z.array(z.object({ job: z.string(), error: z.string(), at: instant })),
    }),
    audit: z.object({ level: Level, unsealed: z.int(), sealedAt: instant.nullable() }),
    disk: z.object({ level: Level, freeBytes: z.int(), totalBytes: z.int() }),
    fonts: z.array(z.object({ kind: z.string(), found: z.boolean(), family: z.string().nullable() })),
    channels: z.array(
      z.object({ channel: z.enum(["email", "sms"]), configured: z.boolean(), waiting: z.int(), failed: z.int() }),
    ),
    backup: z.object({ level: Level, madeAt: instant.nullable(), fileName: z.string().nullable() }),
  })
  .meta({ id: "SystemHealth" });

const DAY = 24 * 60 * 60 * 1000;
const GIBIBYTE = 2 ** 30;

/** What an administrator looks at first: database, jobs, the seal of the audit trail, disk, fonts, channels, last backup. */
export const readSystemHealth = query({
  name: "server.system-health",
  summary: { zh: "系统运行状况", en: "System health" },
  access: "server.health",
  input: z.object({}),
  output: SystemHealth,
  async run({ db, now, services }) {
    const [database, jobs, audit, disk, fonts, channels, backup] = await Promise.all([
      databaseState(db, services),
      jobState(db),
      auditState(db),
      diskState(services),
      findFonts(services.config),
      channelState(db, services),
      backupState(db, now),
    ]);
    return { at: now.toISOString(), database, jobs, audit, disk, fonts, channels, backup };
  },
});

async function databaseState(db: Db, { config }: Services) {
  const { rows } = await sql<{ version: string; bytes: number; connections: number; most: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections')::int as most`.execute(db);
  const { version, bytes, connections, most } = rows[0]!;
  return { version, embedded: config.databaseUrl === undefined, bytes, connections, mostConnections: most };
}

async function jobState(db: Db) {
  const { due, later, failed } = await queueState(db);
  const { rows } = await sql<{ job: string; error: string | null; at: Date }>`
    select t.identifier as job, j.last_error as error, j.updated_at as at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts order by j.updated_at desc limit 20`.execute(db);
  const failures = rows.map(({ job, error, at }) => ({
    job,
    error: (error ?? "").slice(0, 300),
    at: at.toISOString(),
  }));
  return {
    level: failed > 0 ? ("bad" as const) : due > 500 ? ("look" as const) : ("good" as const),
    due,
    later,
    failed,
    failures,
  };
}

async function auditState(db: Db) {
  const { rows } = await sql<{ unsealed: number; sealed_at: Date | null }>`
    select (select count(*)::int from kernel.audit_pending) as unsealed,
      (select max(sealed_at) from kernel.audit_seal) as sealed_at`.execute(db);
  const { unsealed, sealed_at } = rows[0]!;
  return {
    level: unsealed > 1000 ? ("bad" as const) : ("good" as const),
    unsealed,
    sealedAt: sealed_at?.toISOString() ?? null,
  };
}

async function diskState({ config }: Services) {
  const { bsize, bavail, blocks } = await statfs(config.dataFolder);
  const [freeBytes, totalBytes] = [bavail * bsize, blocks * bsize];
  const level =
    freeBytes < GIBIBYTE ? ("bad" as const) : freeBytes < 10 * GIBIBYTE ? ("look" as const) : ("good" as const);
  return { level, freeBytes, totalBytes };
}

async function channelState(db: Db, { config }: Services) {
  const { rows } = await sql<{ channel: "email" | "sms"; waiting: number; failed: number }>`
    select c.channel, count(m.id) filter (where m.state in ('waiting', 'sending'))::int as waiting,
      count(m.id) filter (where m.state = 'failed')::int as failed
    from (values ('email'), ('sms')) as c (channel)
    left join kernel.message m on m.channel = c.channel and m.state <> 'sent'
    group by c.channel order by c.channel`.execute(db);
  const configured = { email: config.smtpUrl !== undefined, sms: config.mode === "demo" };
  return rows.map((row) => ({ ...row, configured: configured[row.channel] }));
}

async function backupState(db: Db, now: Date) {
  const { rows } = await sql<{ made_at: Date; file_name: string }>`
    select made_at, file_name from system.backup order by made_at desc limit 1`.execute(db);
  const last = rows[0];
  const age = last ? now.getTime() - last.made_at.getTime() : Number.POSITIVE_INFINITY;
  return {
    level: age < 2 * DAY ? ("good" as const) : age < 7 * DAY ? ("look" as const) : ("bad" as const),
    madeAt: last?.made_at.toISOString() ?? null,
    fileName: last?.file_name ?? null,
  };
}

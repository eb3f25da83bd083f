import { type Answered, AppError, type Db, fileOf, rawRoute, sql } from "@tz/kernel/server/base";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { isFailed } from "./jobs/failed-jobs.ts";

const register = new Registry();
collectDefaultMetrics({ register, prefix: "tongzheng_" });

const duration = new Histogram({
  name: "tongzheng_http_request_seconds",
  help: "Time from the request to the end of the answer, by route",
  labelNames: ["method", "route", "status"],
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  registers: [register],
});
const errors = new Counter({
  name: "tongzheng_http_unexpected_total",
  help: "Answers of 500: what nobody foresaw",
  registers: [register],
});
const jobs = new Gauge({
  name: "tongzheng_jobs",
  help: "Jobs that are due, later, or given up",
  labelNames: ["state"],
  registers: [register],
});
const unsealed = new Gauge({
  name: "tongzheng_audit_unsealed",
  help: "Audit rows that wait for their place in the hash chain",
  registers: [register],
});

/** Counts an answered request of this process. */
export function countAnswer({ method, route, status, seconds }: Answered): void {
  duration.observe({ method, route, status: String(status) }, seconds);
  if (status === 500) errors.inc();
}

export interface QueueState {
  due: number;
  later: number;
  failed: number;
}

/** How many jobs wait, and how many were given up after their last attempt. */
export async function queueState(db: Db): Promise<QueueState> {
  const { rows } = await sql<QueueState>`
    select count(*) filter (where attempts < max_attempts and run_at <= now())::int
        + (select count(*) from kernel.outbox)::int as due,
      count(*) filter (where attempts < max_attempts and run_at > now())::int as later,
      count(*) filter (where ${isFailed})::int as failed
    from graphile_worker._private_jobs`.execute(db);
  return rows[0]!;
}

async function refresh(db: Db): Promise<void> {
  const { due, later, failed } = await queueState(db);
  jobs.set({ state: "due" }, due);
  jobs.set({ state: "later" }, later);
  jobs.set({ state: "failed" }, failed);
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from kernel.audit_pending`.execute(
    db,
  );
  unsealed.set(rows[0]!.waiting);
}

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** For Prometheus. Not public: with a token by that, without one from this machine only; to all others it does not exist. */
export const metricsRoute = rawRoute({
  method: "GET",
  path: "/metrics",
  name: "server.metrics",
  summary: { zh: "运行指标", en: "Metrics" },
  access: "public",
  answers: fileOf("text/plain"),
  refuses: ["kernel.route_not_found"],
  async handler({ request, reply, services }) {
    const { metricsToken } = services.config;
    const allowed = metricsToken
      ? request.headers.authorization === `Bearer ${metricsToken}`
      : loopback.has(request.ip) && request.headers["x-forwarded-for"] === undefined;
    if (!allowed) throw new AppError("kernel.route_not_found");
    await refresh(services.db);
    return reply.type(register.contentType).send(await register.metrics());
  },
});

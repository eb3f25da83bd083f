import { setTimeout as sleep } from "node:timers/promises";
import { authenticate } from "@tz/kernel/server/access";
import {
  createHttp,
  createLog,
  createRegistry,
  loadConfig,
  openPool,
  type Services,
  sql,
  systemClock,
} from "@tz/kernel/server/base";
import { runBatch } from "../../packages/kernel/server/workflow/jobs/run-batch.ts";
import { modules, struckConnections } from "./module.ts";

// A server process of the drill: it tells its parent where it listens, and lives until it is killed. Each goes on with every run
// at once, as if whoever did it were dead; that a queue waits before it believes so is the other drill's matter.
const config = loadConfig({ TONGZHENG_DATA: process.env.DRILL_DATA, LOG_LEVEL: "silent" });
const log = createLog(config.logLevel);
const connections = { connectionString: process.env.DRILL_DATABASE, application_name: struckConnections, max: 10 };
const { pool, db, together } = openPool(connections, () => undefined);
const services: Services = { db, pool, together, config, clock: systemClock, log, registry: createRegistry(modules) };
const http = await createHttp(services, authenticate(services));
process.send?.({ origin: await http.listen({ host: "127.0.0.1", port: 0 }) });
void carryOn(services);
process.on("disconnect", () => process.exit());

async function carryOn({ db, clock }: Services): Promise<never> {
  for (;;) {
    const { rows } = await sql<{ runId: string }>`
      select id as "runId" from kernel.batch_run where state = 'running'`
      .execute(db)
      .catch(() => ({ rows: [] }));
    for (const run of rows) await runBatch({ services, db, log, now: clock.now() }, run).catch(() => undefined);
    await sleep(20);
  }
}

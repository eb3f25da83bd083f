import { taskViews } from "@tz/kernel/contract/workflow";
import type { Query, Services } from "@tz/kernel/server/base";
import { asSystem, type Db, sql } from "@tz/kernel/server/base";
import { publishProcess, workflowFloor } from "@tz/kernel/server/workflow";
import pg from "pg";
import { databaseTimer } from "../database-time.ts";
import { openStage, quantile, round } from "../stage.ts";
import { makeOffice, type Office } from "../workflow/office.ts";
import { modules } from "../workflow/ours.ts";
import { shapes } from "../workflow/processes.ts";
import { fill } from "./rows.ts";

/** TONGZHENG_INBOX names the sizes, e.g. 10000,1000000. */
const SIZES = (process.env.TONGZHENG_INBOX ?? "10000,1000000,10000000").split(",").map(Number);
const PEOPLE = 200;
const READS = 300;
const WARM_UP = 50;
/** Lines of a page: no more than each reader's lists have at the smallest size, so that a page is as long at every size. */
const LIMIT = 20;

/** A page of each list of the workbench and all counts, as the routes give them, at growing sizes of the table. */
export async function run(): Promise<object> {
  const stage = await openStage(modules);
  const owner = new pg.Client(stage.owner);
  try {
    await owner.connect();
    const office = await makeOffice(stage.services, PEOPLE);
    await asSystem(stage.services, "bench.publish", (context) => publishProcess(context, shapes[0]!.xml));
    const timer = await databaseTimer(owner);
    const figures: Record<string, object> = {};
    for (const size of SIZES) {
      const begun = performance.now();
      await fill(owner, office, size);
      console.error(`${size} tasks written in ${round((performance.now() - begun) / 1000, 0)} s`);
      figures[`tasks_${size}`] = await measure(stage.services, office, timer);
    }
    return figures;
  } finally {
    await owner.end();
    await stage.close();
  }
}

function queryAt(path: string): Query {
  const route = workflowFloor.routes?.find((one) => one.path === path);
  if (route?.kind !== "query") throw new Error(`no list at ${path}`);
  return route.query;
}

async function measure(services: Services, office: Office, timer: () => number): Promise<object> {
  const list = queryAt("/api/tasks");
  const counts = queryAt("/api/tasks/counts");
  const figures: Record<string, number> = {};
  const reads: [string, Query, object][] = [
    ...taskViews.map((view): [string, Query, object] => [view, list, { view, limit: LIMIT }]),
    ["pressing", list, { view: "todo", order: "pressing", limit: LIMIT }],
    ["counts", counts, {}],
  ];
  for (const [name, query, request] of reads) {
    const input = query.input.parse(request);
    await timesOf(services, office, query, input, WARM_UP);
    const [time, pages] = [timer(), await pagesTouched(services.db)];
    const times = await timesOf(services, office, query, input, READS);
    figures[`${name}_database_ms`] = round((timer() - time) / READS);
    figures[`${name}_pages`] = round(((await pagesTouched(services.db)) - pages) / READS, 0);
    figures[`${name}_p50`] = round(quantile(times, 0.5));
    figures[`${name}_p95`] = round(quantile(times, 0.95));
  }
  return figures;
}

/** Pages of the database that all of its connections have touched so far, at hand or not. */
async function pagesTouched(db: Db): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ pages: number }>`
    select blks_hit + blks_read as pages from pg_stat_database where datname = current_database()`.execute(db);
  return rows[0]!.pages;
}

/** Another reader each time, so that it is not one person's rows that are at hand. */
async function timesOf(services: Services, { people }: Office, query: Query, input: unknown, count: number) {
  const times: number[] = [];
  for (let read = 0; read < count; read += 1) {
    const reader = people[(read * 7) % people.length]!;
    const actor = { ...reader, permissions: new Set(["workflow.readUnitTasks"]) };
    const begun = performance.now();
    await query.run({ db: services.db, actor, input, now: services.clock.now(), services });
    times.push(performance.now() - begun);
  }
  return times;
}

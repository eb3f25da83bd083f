import { taskViews } from "@tz/kernel/contract/workflow";
import type { Query, Services } from "@tz/kernel/server/base";
import { asSystem } from "@tz/kernel/server/base";
import { publishProcess, workflowFloor } from "@tz/kernel/server/workflow";
import pg from "pg";
import { databaseTimer } from "../database-time.ts";
import { pagesTouched } from "../pages-touched.ts";
import { openStage, quantile, round } from "../stage.ts";
import { makeOffice, type Office } from "../workflow/office.ts";
import { modules } from "../workflow/ours.ts";
import { shapes } from "../workflow/processes.ts";
import { fill } from "./rows.ts";

/** TONGZHENG_INBOX names the sizes, e.g. 10000,1000000. */
const SIZES = (process.env.TONGZHENG_INBOX ?? "10000,1000000,10000000").split(",").map(Number);
const PEOPLE = 200;
const WARM_UP = 50;
/** The sizes take turns, so that what else the machine does weighs on all of them alike. */
const TURNS = 12;
const READS = 50;
/** Lines of a page: no more than each reader's lists have at the smallest size, so that a page is as long at every size. */
const LIMIT = 20;

/** A database with so many tasks. */
interface Filled {
  size: number;
  services: Services;
  office: Office;
  timer: () => number;
  close(): Promise<void>;
}

/** A page of each list of the workbench and all counts, as the routes give them, at several sizes of the table. */
export async function run(): Promise<object> {
  const all: Filled[] = [];
  try {
    for (const size of SIZES) all.push(await filled(size));
    return await measure(all);
  } finally {
    for (const { close } of all) await close();
  }
}

async function filled(size: number): Promise<Filled> {
  const stage = await openStage(modules);
  const owner = new pg.Client(stage.owner);
  await owner.connect();
  const close = async () => {
    await owner.end();
    await stage.close();
  };
  try {
    const office = await makeOffice(stage.services, PEOPLE);
    await asSystem(stage.services, "bench.publish", (context) => publishProcess(context, shapes[0]!.xml));
    const begun = performance.now();
    await fill(owner, office, size);
    console.error(`${size} tasks written in ${round((performance.now() - begun) / 1000, 0)} s`);
    return { size, services: stage.services, office, timer: await databaseTimer(owner), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function queryAt(path: string): Query {
  const route = workflowFloor.routes?.find((one) => one.path === path);
  if (route?.kind !== "query") throw new Error(`no list at ${path}`);
  return route.query;
}

async function measure(all: readonly Filled[]): Promise<object> {
  const list = queryAt("/api/tasks");
  const counts = queryAt("/api/tasks/counts");
  const reads: [string, Query, object][] = [
    ...taskViews.map((view): [string, Query, object] => [view, list, { view, limit: LIMIT }]),
    ["pressing", list, { view: "todo", order: "pressing", limit: LIMIT }],
    ["counts", counts, {}],
  ];
  const figures: Record<string, object> = {};
  for (const [name, query, request] of reads) {
    const costs = await costsOf(all, query, query.input.parse(request));
    for (const [size, cost] of costs) figures[`${name}, ${size} tasks`] = cost;
  }
  return figures;
}

/** For each size: milliseconds that one reader waits and the database works for a reading, and the pages that it touches. */
async function costsOf(all: readonly Filled[], query: Query, input: unknown): Promise<[number, object][]> {
  const sums = all.map((one) => ({ ...one, times: [] as number[], worked: 0, pages: 0 }));
  for (const { services, office } of sums) await timesOf(services, office, query, input, WARM_UP);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const sum of sums) {
      const [time, pages] = [sum.timer(), await pagesTouched(sum.services.db)];
      sum.times.push(...(await timesOf(sum.services, sum.office, query, input, READS)));
      sum.worked += sum.timer() - time;
      sum.pages += (await pagesTouched(sum.services.db)) - pages;
    }
  const count = TURNS * READS;
  return sums.map(({ size, times, worked, pages }) => [
    size,
    {
      p50: round(quantile(times, 0.5)),
      p95: round(quantile(times, 0.95)),
      database_ms: round(worked / count, 3),
      pages: round(pages / count, 0),
    },
  ]);
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

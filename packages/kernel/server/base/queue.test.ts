import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { baseFloor } from "./floor.ts";
import { asSystem, defineModule, sql } from "./index.ts";

const jobs = defineModule({ name: "jobs", jobs: { "jobs.do": async () => undefined } });

const { services, db } = await testApp({ modules: [baseFloor, jobs], authenticate: () => async () => undefined });

test("a write that asks twice for a job of one key leaves it once, as it was asked for last", async () => {
  await asSystem(services, "test.ask", async ({ job, now }) => {
    const runAt = new Date(now.getTime() + 60_000);
    for (const turn of [1, 2]) job("jobs.do", { turn }, { key: "the same", runAt });
    for (const turn of [3, 4]) job("jobs.do", { turn }, { runAt });
  });
  const { rows } = await sql<{ turn: number }>`
    select (payload ->> 'turn')::int as turn from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'jobs.do' order by turn`.execute(db);
  expect(rows.map(({ turn }) => turn)).toEqual([2, 3, 4]);
});

test("work that nobody waits for stands behind all other jobs, however long it has waited", async () => {
  await asSystem(services, "test.ask", async ({ job, now }) => {
    job("jobs.do", { name: "patient" }, { isPatient: true, runAt: new Date(now.getTime() - 60_000) });
    job("jobs.do", { name: "usual" });
  });
  const { rows } = await sql<{ payload: object }>`
    select payload from graphile_worker._private_jobs where payload ->> 'name' is not null
    order by priority, run_at`.execute(db);
  expect(rows.map(({ payload }) => payload)).toEqual([{ name: "usual" }, { name: "patient" }]);
});

import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { baseFloor } from "./floor.ts";
import { defineModule, sql, startWorker } from "./index.ts";

const done: string[] = [];
const jobs = defineModule({
  name: "jobs",
  jobs: { "jobs.do": async (_context, { name }: { name: string }) => void done.push(name) },
});

test("jobs that nobody does any more are done within seconds, those of a worker that lives are left to it", async () => {
  const { services, db } = await testApp({ modules: [baseFloor, jobs], authenticate: () => async () => undefined });
  await sql`select graphile_worker.add_job('jobs.do', json_build_object('name', name))
    from unnest(array['of the dead', 'of the living']) as n (name)`.execute(db);
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute',
    locked_by = case payload ->> 'name' when 'of the dead' then 'pool-dead' else 'pool-alive' end`.execute(db);
  await sql`insert into kernel.worker_pulse values ('pool-dead', now() - interval '1 minute'),
    ('pool-alive', now() + interval '1 hour')`.execute(db);
  await sql`select graphile_worker.add_job('jobs.do', '{"name": "replaced while it ran"}')`.execute(db);
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = 'pool-dead',
    attempts = max_attempts where payload ->> 'name' = 'replaced while it ran'`.execute(db);
  await sql`select graphile_worker.add_job('jobs.do', '{"name": "lost by its own worker"}', run_at => now() + interval '1 hour')`.execute(
    db,
  );
  const worker = await startWorker(services);
  await expect.poll(() => done, { timeout: 30_000 }).toEqual(["of the dead"]);
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', run_at = now(),
    locked_by = (select worker from kernel.worker_pulse where worker <> 'pool-alive')
    where payload ->> 'name' = 'lost by its own worker'`.execute(db);
  await expect.poll(() => done, { timeout: 30_000 }).toEqual(["of the dead", "lost by its own worker"]);
  await worker.stop();
  const { rows } = await sql<{ worker: string }>`select worker from kernel.worker_pulse`.execute(db);
  expect(rows).toEqual([{ worker: "pool-alive" }]);
  const left = await sql`select payload ->> 'name' as name from graphile_worker._private_jobs`.execute(db);
  expect(left.rows).toEqual([{ name: "of the living" }]);
});

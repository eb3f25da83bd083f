import { expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit } = await leaveApp();
const administrator = app.as(city.systemAdministrator);

/** A run over the cases of a process that has none. */
async function run(): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from kernel.process_definition where key = 'all'`.execute(
    app.db,
  );
  const { body } = await administrator.post(`/api/processes/${rows[0]!.id}/migration`, { reason: "按新办法办理" });
  return body.id;
}

test("ends a run, and answers one that is over as it ended", async () => {
  const stopped = await run();
  const stop = () => administrator.post(`/api/batch-runs/${stopped}/stop`);
  expect((await stop()).body).toMatchObject({ id: stopped, state: "stopped", endedAt: expect.any(String) });
  expect((await stop()).body.state).toBe("stopped");
  const done = await run();
  await app.drainJobs();
  expect((await administrator.post(`/api/batch-runs/${done}/stop`)).body.state).toBe("done");
});

test("is for whoever sees the run", async () => {
  const id = await run();
  expect((await app.as(unit.leader).post(`/api/batch-runs/${id}/stop`)).status).toBe(404);
  expect((await administrator.post(`/api/batch-runs/${newId()}/stop`)).status).toBe(404);
  expect((await app.anonymous.post(`/api/batch-runs/${id}/stop`)).status).toBe(401);
});

import { sql } from "@tz/kernel/server/base";
import { expect, test } from "vitest";
import { wellApp } from "./fixture/well.ts";

const { app, city, well, draw } = await wellApp();
const administrator = app.as(city.systemAdministrator);

test("all failed jobs are done again, also those beyond the list; what is planned for later stays", async () => {
  for (let i = 0; i < 25; i += 1) await draw(`${i}`);
  await app.drainJobs();
  expect((await administrator.get("/api/system/health")).body.failures).toHaveLength(20);
  await sql`select graphile_worker.add_job('well.draw', '{"name": "tomorrow"}', run_at => now() + interval '1 day')`.execute(
    app.db,
  );
  well.isDry = false;
  expect(await administrator.post("/api/system/jobs/retry")).toMatchObject({ status: 200, body: { count: 25 } });
  await app.drainJobs();
  expect(well.drawn).toHaveLength(25);
  expect(well.drawn).not.toContain("tomorrow");
});

test("where none failed, none begins; both times are on record", async () => {
  expect((await administrator.post("/api/system/jobs/retry")).body).toEqual({ count: 0 });
  const { rows } = await sql`
    select note from kernel.audit where command = 'server.retry-jobs' order by id`.execute(app.db);
  expect(rows).toEqual([{ note: { jobs: { "well.draw": 25 } } }, { note: { jobs: {} } }]);
});

test("nobody else may", async () => {
  for (const person of [city.securityAdministrator, city.auditAdministrator, city.clerk])
    expect((await app.as(person).post("/api/system/jobs/retry")).status).toBe(403);
});

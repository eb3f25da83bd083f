import { sql } from "@tz/kernel/server/base";
import { beforeEach, expect, test } from "vitest";
import { wellApp } from "./fixture/well.ts";

const { app, city, well, draw } = await wellApp();
const administrator = app.as(city.systemAdministrator);
const failures = async (): Promise<{ id: string; job: string; error: string }[]> =>
  (await administrator.get("/api/system/health")).body.failures;

beforeEach(() => {
  well.isDry = true;
});

test("a failed job that the system administrator tries again is done, and stands on the page no more", async () => {
  await draw("first");
  await draw("second");
  await app.drainJobs();
  const [newest] = await failures();
  expect(newest).toMatchObject({ job: "well.draw", error: expect.stringContaining("the well is dry") });
  well.isDry = false;
  expect((await administrator.post(`/api/system/jobs/${newest!.id}/retry`)).status).toBe(200);
  await app.drainJobs();
  expect(well.drawn).toHaveLength(1);
  expect((await failures()).map(({ id }) => id)).not.toContain(newest!.id);
  expect(await failures()).toHaveLength(1);
});

test("it is on record who did it, and what job it was", async () => {
  const [failed] = await failures();
  await administrator.post(`/api/system/jobs/${failed!.id}/retry`);
  await app.drainJobs();
  const { rows } = await sql`select person_id, subject_id, note from kernel.audit
    where command = 'server.retry-job' order by id desc limit 1`.execute(app.db);
  expect(rows).toEqual([
    { person_id: city.systemAdministrator.id, subject_id: failed!.id, note: { jobs: { "well.draw": 1 } } },
  ]);
});

test("one that fails again is listed again, with its attempts used up", async () => {
  const [failed] = await failures();
  await administrator.post(`/api/system/jobs/${failed!.id}/retry`);
  expect(await failures()).toEqual([]);
  await app.drainJobs();
  expect(await failures()).toMatchObject([{ id: failed!.id }]);
});

test("a job that is at its last attempt right now is not called failed and cannot be begun beside it", async () => {
  const [failed] = await failures();
  const lock = (at: string | null) =>
    sql`update graphile_worker._private_jobs set locked_at = ${at}, locked_by = ${at && "a worker"}
      where id = ${failed!.id}::bigint`.execute(app.db);
  await lock("2020-01-01T00:00:00Z");
  expect(await failures()).toEqual([]);
  expect((await administrator.post(`/api/system/jobs/${failed!.id}/retry`)).status).toBe(409);
  await lock(null);
});

test("of two who try the same job again, or one that is not there, the later is told so", async () => {
  const [failed] = await failures();
  const retry = (id: string) => administrator.post(`/api/system/jobs/${id}/retry`);
  const answers = await Promise.all([retry(failed!.id), retry(failed!.id)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await retry("999999999999999999")).body.code).toBe("server.job_not_failed");
  expect((await retry("0x1")).status).toBe(400);
});

test("nobody else may", async () => {
  for (const person of [city.securityAdministrator, city.auditAdministrator, city.clerk])
    expect((await app.as(person).post("/api/system/jobs/1/retry")).status).toBe(403);
});

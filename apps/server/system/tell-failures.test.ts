import { newId, sql } from "@tz/kernel/server/base";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { modules } from "../modules.ts";

const app = await testApp({ modules });
const city = await app.city();

async function tell(): Promise<void> {
  const { services, db } = app;
  await services.registry.jobs.get("server.tell-failures")!(
    { services, db, now: app.clock.now(), log: services.log },
    {} as never,
  );
}

async function told(person: { id: string }): Promise<{ event: string; body: string }[]> {
  const { items } = (await app.as(person).get("/api/notices?limit=50")).body;
  return items.filter(({ event }: { event: string }) => event.startsWith("server."));
}

test("nobody is told while nothing fails, and the audit trail is not filled with that", async () => {
  await tell();
  expect(await told(city.systemAdministrator)).toEqual([]);
  const { rows } = await sql`select from kernel.audit where command = 'server.tell-failures'`.execute(app.db);
  expect(rows).toEqual([]);
});

test("of jobs and messages that fail the system administrator is told once a day, and nobody else", async () => {
  await sql`select graphile_worker.add_job('search.index', '{}'::json) from generate_series(1, 3)`.execute(app.db);
  await sql`update graphile_worker._private_jobs set attempts = 6, last_error = '磁盘已满', run_at = now() + interval '1 day'`.execute(
    app.db,
  );
  await sql`insert into kernel.message (id, notice_id, person_id, channel, address, state, not_before, created_at, error)
    values (${newId()}, ${newId()}, ${city.clerk.id}, 'sms', '138', 'failed', ${app.clock.now()}, ${app.clock.now()}, '通道欠费')`.execute(
    app.db,
  );
  await tell();
  await tell();
  const notices = await told(city.systemAdministrator);
  expect(notices.map(({ event }) => event).sort()).toEqual(["server.job-failed", "server.messages-failed"]);
  const sentences = notices.map(({ body }) => body);
  expect(sentences).toContainEqual(expect.stringContaining("search.index失败6次：磁盘已满"));
  expect(sentences).toContainEqual(expect.stringContaining("1条短信未能发出：通道欠费"));
  await app.clock.advance({ days: 1 });
  await tell();
  expect((await told(city.systemAdministrator)).filter(({ event }) => event === "server.job-failed")).toHaveLength(2);
  for (const person of [city.securityAdministrator, city.clerk, city.office.officeDirector])
    expect(await told(person)).toEqual([]);
});

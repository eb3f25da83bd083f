import { sql } from "@tz/kernel/server/base";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { modules } from "../../modules.ts";
import { seedDemoCity } from "../seed.ts";
import { papersSeed } from "./seed.ts";

const app = await testApp({ modules });
await seedDemoCity(app.services);

test("the demo has documents in every state, and copies that were accepted, finished and left lying", async () => {
  const client = app.anonymous;
  expect((await client.get("/api/demo")).body).toEqual({ filling: true });
  expect(await papersSeed.isDone(app.services)).toBe(false);
  await papersSeed.run(app.services);
  expect(await papersSeed.isDone(app.services)).toBe(true);
  const { rows } = await sql<{ state: string }>`
    select distinct case when d.state = 'running' then t.node else d.state end as state
    from documents.document d left join kernel.task t on t.instance_id = d.instance_id and t.state = 'open'`.execute(
    app.db,
  );
  const states = rows.map(({ state }) => state);
  for (const state of [
    "draft",
    "departmentReview",
    "officeReview",
    "signOff",
    "recheck",
    "registration",
    "dispatch",
    "dispatched",
    "filed",
  ])
    expect(states).toContain(state);
  const { rows: copies } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from documents.incoming group by state order by state`.execute(app.db);
  expect(copies.map(({ state }) => state)).toEqual(["accepted", "finished", "registered"]);
  const { rows: future } = await sql`select 1 from kernel.audit where at > ${app.clock.now()}::timestamptz`.execute(
    app.db,
  );
  expect(future).toEqual([]);
}, 400_000);

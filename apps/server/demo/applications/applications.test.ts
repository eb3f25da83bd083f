import { sql } from "@tz/kernel/server/base";
import { testApp } from "@tz/testing";
import { expect, it } from "vitest";
import { modules } from "../../modules.ts";
import { seedDemoCity } from "../seed.ts";
import { applicationKindsSeed } from "./publish-kinds.ts";
import { writeApplications } from "./seed.ts";

const app = await testApp({ modules: [...modules], env: { TONGZHENG_MODE: "demo" } });

it("publishes four kinds of application for everybody, and lets people use them", async () => {
  await seedDemoCity(app.services);
  await applicationKindsSeed.run(app.services);
  expect(await applicationKindsSeed.isDone(app.services)).toBe(true);
  await writeApplications(app.services, 16);
  const { rows } = await sql<{ title: string; states: string[] }>`
    select f.title, array_agg(distinct a.state order by a.state) as states
    from applications.form f join applications.application a on a.form_id = f.id group by 1 order by 1`.execute(app.db);
  expect(rows.map(({ title }) => title).toSorted()).toEqual(["会议室使用申请", "办公用品申领", "用印申请", "请假申请"]);
  expect(new Set(rows.flatMap(({ states }) => states)).size).toBeGreaterThan(2);
});

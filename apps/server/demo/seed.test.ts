import { accessFloor } from "@tz/kernel/server/access";
import { baseFloor, sql } from "@tz/kernel/server/base";
import { peopleFloor } from "@tz/kernel/server/people";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { buildDemoCity } from "./city.ts";
import { citySeed, seedDemoCity } from "./seed.ts";
import { demoSignIns } from "./sign-ins.ts";

const app = await testApp({ modules: [baseFloor, peopleFloor, accessFloor], env: { TONGZHENG_MODE: "demo" } });

async function countOf(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(app.db);
  return rows[0]!.n;
}

test("fills an empty database with the city in a few seconds, once", async () => {
  expect(await citySeed.isDone(app.services)).toBe(false);
  const begun = performance.now();
  await citySeed.run(app.services);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(await citySeed.isDone(app.services)).toBe(true);
  expect([await countOf("kernel.unit"), await countOf("kernel.person"), await countOf("kernel.credential")]).toEqual([
    123, 1000, 1000,
  ]);
  expect(await countOf("kernel.demo_person")).toBe(demoSignIns(buildDemoCity()).length);
});

test("leaves nothing of a second city when the first is there", async () => {
  await expect(seedDemoCity(app.services)).rejects.toThrow(/unit_pkey|region_pkey/);
  expect(await countOf("kernel.unit")).toBe(123);
});

test("lets a fictional person sign in by the common password and by one click", async () => {
  const { account, name } = demoSignIns(buildDemoCity())[0]!;
  const byPassword = await app.anonymous.post("/api/sign-in", { account, password: "Qingyan-2026" });
  expect([byPassword.status, byPassword.body.name]).toEqual([200, name]);
  const byClick = await app.anonymous.post("/api/sign-in/demo", { account });
  expect([byClick.status, byClick.body.name]).toEqual([200, name]);
});

test("the city's sheets are exported and imported again without any change", async () => {
  const administrator = demoSignIns(buildDemoCity()).find(({ key }) => key === "systemAdministrator")!;
  const keeper = app.as(administrator.personId);
  const repeat = async (path: string) => {
    const { body, headers } = await keeper.get(`${path}/export`);
    const type = headers.get("content-type") ?? "";
    return (await keeper.post(`${path}/import`, body, { headers: { "content-type": type } })).body;
  };
  expect(await repeat("/api/units")).toMatchObject({ units: { created: 0, changed: 0, unchanged: 123 } });
  expect(await repeat("/api/people")).toMatchObject({
    people: { created: 0, changed: 0, unchanged: 1000 },
    posts: { created: 0, changed: 0 },
  });
});

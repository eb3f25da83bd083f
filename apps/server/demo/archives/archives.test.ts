import { sql } from "@tz/kernel/server/base";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { modules } from "../../modules.ts";
import { seedDemoCity } from "../seed.ts";
import { archivesSeed, fondsSeed } from "./seed.ts";

const app = await testApp({ modules });
await seedDemoCity(app.services);

test("the demo has a fonds for every unit, and archives of twelve years that passed their checks, each part a file of its own", async () => {
  await fondsSeed.run(app.services);
  expect(await fondsSeed.isDone(app.services)).toBe(true);
  await archivesSeed.run(app.services);
  expect(await archivesSeed.isDone(app.services)).toBe(true);
  await app.drainJobs();
  const { rows } = await sql<{ year: number; items: number; passed: number; houses: number }>`
    select year, count(*)::int as items, count(*) filter (where check_state = 'passed')::int as passed,
      (select count(*) from archives.fonds where house_id is null)::int as houses
    from archives.item group by year order by year`.execute(app.db);
  expect(rows.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, (_, at) => 2014 + at));
  const { rows: twice } = await sql`
    select item_id from archives.part group by item_id, sm3 having count(*) > 1`.execute(app.db);
  expect(twice).toEqual([]);
  expect(rows.every(({ items, passed, houses }) => items === 6 && passed === 6 && houses === 0)).toBe(true);
}, 120_000);

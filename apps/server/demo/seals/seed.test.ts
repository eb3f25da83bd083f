import { sql } from "@tz/kernel/server/base";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { modules } from "../../modules.ts";
import { seedDemoCity } from "../seed.ts";
import { sealsSeed } from "./seed.ts";

const app = await testApp({ modules });
await seedDemoCity(app.services);

test("the units that one can try have a seal and a keeper, made once however often the demo starts", async () => {
  await sealsSeed.run(app.services);
  expect(await sealsSeed.isDone(app.services)).toBe(true);
  const count = async () => {
    const { rows } = await sql<{ name: string }>`
      select name from seals.seal where state = 'active' order by name`.execute(app.db);
    return rows.map(({ name }) => name);
  };
  const made = await count();
  expect(made).toContain("清晏市人民政府");
  expect(made).toContain("清晏市财政局");
  await sealsSeed.run(app.services);
  expect(await count()).toEqual(made);
});

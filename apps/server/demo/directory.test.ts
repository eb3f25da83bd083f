import { kernelFloors } from "@tz/kernel/server/floors";
import { indexRecords } from "@tz/kernel/server/search";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { directorySeed } from "./directory.ts";
import { seedDemoCity } from "./seed.ts";
import { demoSignIns } from "./sign-ins.ts";

const app = await testApp({ modules: kernelFloors, env: { TONGZHENG_MODE: "demo" } });
const city = await seedDemoCity(app.services);
const [visitor] = demoSignIns(city);

async function find(q: string): Promise<string[]> {
  const { items } = (await app.as(visitor!.personId).get(`/api/search?q=${encodeURIComponent(q)}`)).body;
  return items.map(({ title }: { title: { text: string }[] }) => title.map(({ text }) => text).join(""));
}

test("the demo's people and units are found by name, by pinyin and by initials", async () => {
  expect(await find("刘紫倩")).toEqual([]);
  expect(await directorySeed.isDone(app.services)).toBe(false);
  await indexRecords(app.services, "people.person", [visitor!.personId]);
  expect(await directorySeed.isDone(app.services), "one who was changed is not all").toBe(false);
  await directorySeed.run(app.services);
  expect(await directorySeed.isDone(app.services)).toBe(true);
  for (const q of ["刘紫倩", "liuziqian", "lzq"]) expect(await find(q)).toContain("刘紫倩");
  for (const q of ["财政局", "qysczj"]) expect(await find(q)).toContain("清晏市财政局");
});

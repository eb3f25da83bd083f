import { defineModule, type HealthPart } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { expect, it } from "vitest";
import { systemModule } from "../module.ts";

const part = (name: string, check: HealthPart["check"]): HealthPart => ({
  name,
  words: { zh: name, en: name },
  remedy: { zh: "请补种", en: "Plant it again" },
  check,
});
const garden = defineModule({
  name: "garden",
  health: [
    part("garden.roses", async () => ({
      level: "look",
      facts: [{ words: { zh: "枯了{count}株", en: "{count} {count, rose|roses} withered" }, parameters: { count: 1 } }],
    })),
    part("garden.pond", async () => ({ level: "good", facts: [] })),
    part("garden.well", () => Promise.reject(new Error("the rope broke"))),
  ],
});
const app = await testApp({ modules: [...kernelFloors, garden, systemModule] });
const people = await app.city();
const { status, body } = await app.as(people.systemAdministrator).get("/api/system/health");
const found = (name: string) => body.parts.find((one: { name: string }) => one.name === name);

it("every part that a module declares stands on the page, in its words, with a remedy where something is amiss", () => {
  expect(status).toBe(200);
  expect(found("garden.roses")).toMatchObject({
    level: "look",
    facts: [{ words: { zh: "枯了1株", en: "1 rose withered" }, at: null }],
    remedy: { zh: "请补种" },
  });
  expect(found("garden.pond")).toMatchObject({ level: "good", remedy: null });
});

it("a part whose check fails is told to be bad and hides none of the others", () => {
  expect(found("garden.well")).toMatchObject({ level: "bad" });
  expect(JSON.stringify(body)).not.toContain("rope");
  expect(body.level).toBe("bad");
});

it("database, jobs, audit, disk, fonts, channels and backup are looked after from the beginning, and stand first", () => {
  const names = body.parts.map(({ name }: { name: string }) => name);
  const own = ["database", "jobs", "audit", "disk", "fonts", "channels", "backup"].map((name) => `system.${name}`);
  expect(names.slice(0, own.length)).toEqual(own);
  expect(names.slice(own.length)).toEqual(expect.arrayContaining(["garden.roses", "garden.pond", "garden.well"]));
  expect(found("system.backup")).toMatchObject({ level: "bad", facts: [{ words: { zh: "从未备份" } }] });
  expect(found("system.jobs").level).toBe("good");
});

it("only the system administrator sees it", async () => {
  for (const person of [people.securityAdministrator, people.auditAdministrator])
    expect((await app.as(person).get("/api/system/health")).status).toBe(403);
});

import { readFile } from "node:fs/promises";
import { auditEvents, eventsPage } from "@tz/kernel/server/audit";
import { createRegistry } from "@tz/kernel/server/base";
import { expect, test } from "vitest";
import { modules } from "../modules.ts";
import { page } from "./audit-events.ts";

const registry = createRegistry(modules);

test("docs/audit-events.md lists exactly the events that this program can leave: npm run audit:events writes it", async () => {
  expect(await readFile(page, "utf8")).toBe(eventsPage(registry));
});

test("every event has words in Chinese and in English", () => {
  for (const { name, zh, en } of auditEvents(registry)) {
    expect(zh, name).toMatch(/\p{Script=Han}/u);
    expect(en, name).toMatch(/[a-z]/);
    expect(en, name).not.toMatch(/\p{Script=Han}/u);
  }
});

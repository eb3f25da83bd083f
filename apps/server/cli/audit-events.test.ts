import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
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

test("nothing in the source leaves a kind of row that has no words", async () => {
  const root = join(import.meta.dirname, "..", "..", "..");
  const known = new Set(auditEvents(registry).map(({ name }) => name));
  const nameless: string[] = [];
  for await (const path of glob("{packages/kernel,modules/*,apps}/server/**/*.ts", { cwd: root })) {
    if (/(\.test|[./]testing)\.ts$|\/(fixture|testing)\//.test(path)) continue;
    const text = await readFile(join(root, path), "utf8");
    const names = text.matchAll(/(?:\bcommand\(\{\s*(?:\.{3}\w+,\s*)?name:|\basSystem\(\s*[\w.]+,)\s*"([^"]+)"/g);
    for (const [, name = ""] of names) if (!known.has(name)) nameless.push(`${path}: ${name}`);
  }
  expect(nameless).toEqual([]);
});

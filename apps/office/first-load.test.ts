import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { budget, firstLoad } from "./first-load.ts";

const dist = mkdtempSync(join(tmpdir(), "tongzheng-office-"));
afterAll(() => rmSync(dist, { recursive: true, force: true }));

test("the workbench's first load stays within its budget of script", { timeout: 120_000 }, () => {
  const vite = join(import.meta.dirname, "../../node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "--outDir", dist, "--emptyOutDir", "--logLevel", "error"], {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_ENV: "production" },
  });
  const { bytes, scripts } = firstLoad(dist);
  const largest = scripts.toSorted((a, b) => b.bytes - a.bytes).slice(0, 8);
  expect(bytes, JSON.stringify(largest, null, 2)).toBeLessThanOrEqual(budget);
});

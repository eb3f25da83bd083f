import { defineConfig } from "vitest/config";

/** Two at a time: the tests share one database server, and offices' build machines are small. */
const workers = {
  pool: "forks",
  maxWorkers: 2,
  // A file finds the program loaded by the one before it: loading it anew was more than half of all work. So a module, and what
  // helps tests, keeps nothing that another office must not know.
  isolate: false,
  unstubGlobals: true,
  unstubEnvs: true,
  testTimeout: 90_000,
  hookTimeout: 90_000,
  // What is waited for comes at once, or much later where the machine is busy.
  expect: { poll: { timeout: 30_000 } },
} as const;

export default defineConfig({
  test: {
    globalSetup: "./scripts/test-database.ts",
    reporters: ["default", "./scripts/plain-reporter.ts"],
    projects: [
      {
        test: {
          ...workers,
          // Programs that tests start shall not write documents beside what is tested.
          env: { TONGZHENG_DEMO_DOCUMENTS: "no" },
          setupFiles: ["./scripts/testing/random-seed.ts"],
          name: "parts",
          include: ["{packages,modules,apps,scripts,bench,drill}/**/*.test.{ts,tsx}"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...workers,
          name: "e2e",
          include: ["e2e/**/*.e2e.ts"],
          maxWorkers: 1,
          // A browser on a busy machine now and then misses a press. What passed at its second try is told at the end of the run.
          retry: 1,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

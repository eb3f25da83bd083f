import { expect, test } from "vitest";
import { workflowDrill } from "./index.ts";

test("no case is stuck, doubled or lost when servers and connections are struck within operations and runs", async () => {
  const report = await workflowDrill({ blows: 1, seconds: 0, seed: 20_261_122 });
  expect(report.mismatches).toEqual([]);
  for (const blows of Object.values(report.blows)) expect(Object.values(blows)).toEqual([1, 1, 1, 1, 1]);
  expect(report.many.runs).toBeGreaterThan(0);
  expect(report.many.batches).toBeGreaterThan(0);
}, 600_000);

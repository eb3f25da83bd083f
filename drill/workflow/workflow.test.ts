import { expect, test } from "vitest";
import { workflowDrill } from "./index.ts";

test("no case is stuck, doubled or lost when servers and connections are struck in the middle of operations", async () => {
  const report = await workflowDrill({ blows: 1, seconds: 0, seed: 20_261_122 });
  expect(report.mismatches).toEqual([]);
  expect(Object.values(report.blows)).toEqual([1, 1, 1, 1, 1]);
}, 300_000);

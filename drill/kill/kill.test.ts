import { expect, test } from "vitest";
import { killDrill } from "./index.ts";

test("nothing is lost, doubled or stuck when the server and its database are killed in the middle of the work", async () => {
  const report = await killDrill({ documents: 1, copies: 0, seconds: 0, kills: 4, pause: 2.7, seed: 20_261_122 });
  expect(report.mismatches).toEqual([]);
  expect(Object.values(report.kills).every((count) => count > 0)).toBe(true);
}, 300_000);

import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { ownTime } from "./own-time.ts";

it("the clock of a thread's own work goes while it works, and stands while it waits", async () => {
  const worked = ownTime();
  await setTimeout(200);
  const waited = worked();
  const began = performance.now();
  while (worked() < waited + 50) Math.sqrt(performance.now());
  expect(waited).toBeLessThan(150);
  expect(performance.now() - began).toBeGreaterThanOrEqual(40);
});

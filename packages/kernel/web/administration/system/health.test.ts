import { expect, test } from "vitest";
import { channelsLevel, databaseLevel, fontsLevel, worst } from "./health.ts";

test("the worst part says how the whole is", () => {
  expect(worst(["good", "good"])).toBe("good");
  expect(worst(["good", "look"])).toBe("look");
  expect(worst(["look", "bad", "good"])).toBe("bad");
});

test("a database whose connections run out is told before it refuses", () => {
  const database = (connections: number) =>
    databaseLevel({ version: "17", embedded: true, bytes: 1, connections, mostConnections: 100 });
  expect([database(20), database(80), database(95)]).toEqual(["good", "look", "bad"]);
});

test("a missing font and a failed message ask for a look; a channel that is not set up does not", () => {
  expect(fontsLevel([{ kind: "仿宋", found: false, family: "Noto Serif SC" }])).toBe("look");
  const channel = (failed: number) => ({ channel: "sms" as const, configured: false, waiting: 0, failed });
  expect([channelsLevel([channel(0)]), channelsLevel([channel(2)])]).toEqual(["good", "look"]);
});

import { worstLevel } from "@tz/kernel/server/base";
import { expect, test } from "vitest";
import { backupLevel } from "./backup.ts";
import { databaseLevel } from "./database.ts";

test("the worst part says how the whole is", () => {
  expect(worstLevel(["good", "good"])).toBe("good");
  expect(worstLevel(["look", "bad", "good"])).toBe("bad");
  expect(worstLevel([])).toBe("good");
});

test("a database whose connections run out is told before it refuses", () => {
  expect([20, 80, 95].map((connections) => databaseLevel(connections, 100))).toEqual(["good", "look", "bad"]);
});

test("a backup of yesterday is good, one of the week is looked at, an older one is bad", () => {
  const day = 86_400_000;
  expect([day, 3 * day, 8 * day].map(backupLevel)).toEqual(["good", "look", "bad"]);
});

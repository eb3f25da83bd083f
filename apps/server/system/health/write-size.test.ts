import { expect, test } from "vitest";
import { writeSize } from "./write-size.ts";

test("a size is written in the unit in which it is not nothing", () => {
  expect([1, 300_000, 2 ** 20, 90_000_000, 3 * 2 ** 30].map(writeSize)).toEqual([
    "1 kB",
    "293 kB",
    "1 MB",
    "86 MB",
    "3.0 GB",
  ]);
});

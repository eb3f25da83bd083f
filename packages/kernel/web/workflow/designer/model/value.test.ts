import { expect, test } from "vitest";
import { readValue } from "./value.ts";

test("reads numbers, yes and no; everything else is text", () => {
  expect(["5000", "-1.5", "true", "false", "", " 市财政局 ", "2026-03-01", "1e9", "007x"].map(readValue)).toEqual([
    5000,
    -1.5,
    true,
    false,
    null,
    "市财政局",
    "2026-03-01",
    "1e9",
    "007x",
  ]);
});

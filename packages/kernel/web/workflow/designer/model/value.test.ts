import { expect, test } from "vitest";
import { readValue } from "./value.ts";

test("reads numbers, yes and no; everything else is text", () => {
  expect(
    ["5000", "-1.5", "true", "false", "", " 市财政局 ", "2026-03-01", "1e9", "007x"].map((line) => readValue(line)),
  ).toEqual([5000, -1.5, true, false, null, "市财政局", "2026-03-01", "1e9", "007x"]);
});

test("what a field is compared with as text is text, whatever it looks like", () => {
  expect(["true", " 5 ", ""].map((line) => readValue(line, true))).toEqual(["true", "5", null]);
});

import { expect, test } from "vitest";
import { pageRanges } from "./page-ranges.ts";

test("pages that follow each other are told as one", () => {
  expect([[], [3], [1, 2, 3, 4], [1, 3, 4, 9]].map(pageRanges)).toEqual([[], ["3"], ["1–4"], ["1", "3–4", "9"]]);
});

import { expect, test } from "vitest";
import { toolAt } from "./tool-at.ts";

test("arrows walk through the tools and go round at the ends", () => {
  expect([toolAt("ArrowRight", 0, 3), toolAt("ArrowRight", 2, 3)]).toEqual([1, 0]);
  expect([toolAt("ArrowLeft", 2, 3), toolAt("ArrowLeft", 0, 3)]).toEqual([1, 2]);
});

test("Home and End lead to the first and the last", () => {
  expect([toolAt("Home", 1, 3), toolAt("End", 1, 3)]).toEqual([0, 2]);
});

test("other keys, and a bar without tools, lead nowhere", () => {
  expect([toolAt("Enter", 1, 3), toolAt("Tab", 1, 3), toolAt("ArrowRight", -1, 0)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

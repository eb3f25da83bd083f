import { expect, test } from "vitest";
import { moved } from "./moved.ts";

test("an item goes to its new place and the others close up", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
});

test("a place that is not there changes nothing", () => {
  expect(moved(["a", "b"], 7, 0)).toEqual(["a", "b"]);
});

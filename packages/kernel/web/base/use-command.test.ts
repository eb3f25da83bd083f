import { expect, test } from "vitest";
import { keyFor } from "./use-command.ts";

test("the same thing meant again keeps its key", () => {
  const first = keyFor(undefined, '{"a":1}');
  expect(keyFor(first, '{"a":1}')).toBe(first);
});

test("another thing gets another key", () => {
  const first = keyFor(undefined, '{"a":1}');
  expect(keyFor(first, '{"a":2}').key).not.toBe(first.key);
});

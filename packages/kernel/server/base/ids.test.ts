import { expect, test } from "vitest";
import { newId } from "./ids.ts";

test("makes ids of version 7, each once, in the order of their making", () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
    true,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

test("shares no random part between ids", () => {
  const tails = Array.from({ length: 5000 }, () => newId().slice(-11));
  expect(new Set(tails).size).toBe(tails.length);
});

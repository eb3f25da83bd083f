import { expect, test } from "vitest";
import { noteLines } from "./note.ts";

test("before and after are joined by field, and what stayed is left out", () => {
  expect(noteLines({ before: { name: "甲", width: 1 }, after: { name: "乙", width: 1 }, reason: "更名" })).toEqual([
    { key: "reason", value: "更名" },
    { key: "name", before: "甲", after: "乙" },
  ]);
});

test("lists before and after are set side by side", () => {
  expect(noteLines({ before: ["a"], after: ["a", "b"] })).toEqual([{ key: "", before: "a", after: "a, b" }]);
});

test("what is nested is shown in full", () => {
  expect(noteLines({ days: [{ day: "2026-10-01" }] })).toEqual([
    { key: "days", value: '[\n  {\n    "day": "2026-10-01"\n  }\n]' },
  ]);
});

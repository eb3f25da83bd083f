import { expect, test } from "vitest";
import { noteLines as linesOf } from "./note.ts";

const noteLines = (note: Record<string, unknown>) => linesOf(note, (value) => (value ? "是" : "否"));

test("before and after are joined by field, and what stayed is left out", () => {
  expect(noteLines({ before: { name: "甲", width: 1 }, after: { name: "乙", width: 1 }, reason: "更名" })).toEqual([
    { key: "reason", value: "更名" },
    { key: "name", before: "甲", after: "乙" },
  ]);
});

test("a change within a part is told by itself, and what the row is about not twice", () => {
  const field = { name: "用途", required: true, options: ["甲"], when: null };
  expect(
    noteLines({
      title: "申领单",
      before: { title: "申领", "fields.用途": field, steps: [{ name: "审核" }] },
      after: { title: "申领单", "fields.用途": { ...field, required: false }, steps: [{ name: "审批" }] },
    }),
  ).toEqual([
    { key: "title", before: "申领", after: "申领单" },
    { key: "fields.用途.required", before: "是", after: "否" },
    { key: "steps.1.name", before: "审核", after: "审批" },
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

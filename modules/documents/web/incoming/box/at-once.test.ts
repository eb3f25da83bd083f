import { expect, test } from "vitest";
import { firstSaid, lackingDate, registrationOf } from "./at-once.ts";

const dueAt = "2026-03-05T09:30:00.000Z";
const urgent = { urgency: "urgent", dueAt: null } as const;
const dated = { urgency: "urgent", dueAt } as const;
const plain = { urgency: "normal", dueAt: null } as const;

test("a single copy begins with its sender's day, several with none", () => {
  expect(firstSaid([dated])).toEqual({ category: "handle", due: "2026-03-05" });
  expect(firstSaid([dated, plain])).toEqual({ category: "handle", due: undefined });
});

test("the sender's hour stays where the day was not changed; another day ends with that day", () => {
  expect(registrationOf([dated], { category: "handle", due: "2026-03-05" })).toEqual({ category: "handle" });
  expect(registrationOf([dated], { category: "handle", due: "2026-03-09" })).toEqual({
    category: "handle",
    dueAt: "2026-03-09T23:59:59+08:00",
  });
  expect(registrationOf([dated], { category: "read", due: undefined })).toEqual({ category: "read", dueAt: null });
});

test("several copies keep their own dates unless one is given for all", () => {
  expect(registrationOf([dated, plain], { category: "read", due: undefined })).toEqual({ category: "read" });
});

test("an urgent copy to be handled lacks a date until there is one", () => {
  expect(lackingDate([urgent], { category: "handle", due: undefined })).toEqual([urgent]);
  expect(lackingDate([dated], { category: "handle", due: undefined })).toEqual([dated]);
  expect(lackingDate([urgent, dated, plain], { category: "handle", due: undefined })).toEqual([urgent]);
  expect(lackingDate([urgent], { category: "handle", due: "2026-03-09" })).toEqual([]);
  expect(lackingDate([urgent], { category: "read", due: undefined })).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x25 } from "./x25-bills.ts";

const cases: Case[] = [
  ["a government to its congress", "city", { type: "bill", to: ["congress"] }, []],
  ["a government to a congress in words", "city", { type: "bill", to: ["沙原市人大常委会"] }, []],
  ["a department submits a bill", "finance", { type: "bill", to: ["congress"] }, ["block documentType"]],
  ["to a congress of another level", "city", { type: "bill", to: ["countyCongress"] }, ["block recipients 0"]],
  ["to a government", "city", { type: "bill", to: ["province"] }, ["block recipients 0"]],
];

describe("X25", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x25, draft(content), facts(issuer, more))).toEqual(expected);
  });
});

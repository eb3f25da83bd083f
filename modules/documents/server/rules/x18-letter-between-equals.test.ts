import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x18 } from "./x18-letter-between-equals.ts";

const cases: Case[] = [
  ["a request to an equal", "education", { type: "request", to: ["finance"] }, ["warn documentType"]],
  ["a reply to an equal", "finance", { type: "reply", to: ["education"] }, ["warn documentType"]],
  ["a letter to an equal", "education", { type: "letter", to: ["finance"] }, []],
  ["a circular to an equal", "education", { type: "circular", to: ["finance"] }, []],
  ["a request to the superior", "education", { type: "request", to: ["city"] }, []],
  ["the office replies in the government's name", "cityOffice", { type: "reply", to: ["education"] }, []],
];

describe("X18", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x18, draft(content), facts(issuer, more))).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { f1 } from "./f1-document-number.ts";
import { type Case, draft, facts, found } from "./testing.ts";

const cases: Case[] = [
  [
    "square brackets in the text",
    "finance",
    { type: "circular", body: ["根据沙政发[2024]1号文件。"] },
    ["warn body 0"],
  ],
  ["round brackets", "finance", { type: "circular", body: ["根据沙政发（2024）1号文件。"] }, ["warn body 0"]],
  ["a short year", "finance", { type: "circular", body: ["根据沙政发〔24〕1号文件。"] }, ["warn body 0"]],
  ["a padded number", "finance", { type: "circular", body: ["根据沙政发〔2024〕01号文件。"] }, ["warn body 0"]],
  ["with 第", "finance", { type: "circular", body: ["根据沙政发〔2024〕第1号文件。"] }, ["warn body 0"]],
  ["as it should be", "finance", { type: "circular", body: ["根据沙政发〔2024〕1号文件。"] }, []],
  ["its own number", "finance", { type: "circular" }, ["block documentNumber"], { documentNumber: "沙财发[2026]3号" }],
  ["an order's number runs on over the years", "city", { type: "order" }, [], { documentNumber: "沙政令第12号" }],
  ["a circular's does not", "city", { type: "circular" }, ["block documentNumber"], { documentNumber: "沙政令第12号" }],
];

describe("F1", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(f1, draft(content), facts(issuer, more))).toEqual(expected);
  });
});

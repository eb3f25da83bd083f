import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x20 } from "./x20-signer-of-upward.ts";

const cases: Case[] = [
  ["no signer on a report", "finance", { type: "report", to: ["city"] }, ["block signer"]],
  [
    "signed by the principal leader",
    "finance",
    { type: "report", to: ["city"], signer: { personId: "p1", name: "王小明" } },
    [],
    { principal: { personId: "p1", name: "王小明" } },
  ],
  [
    "signed by a deputy",
    "finance",
    { type: "report", to: ["city"], signer: { personId: "p2", name: "赵强" } },
    ["block signer"],
    { principal: { personId: "p1", name: "王小明" } },
  ],
  [
    "an important paper signed by a deputy",
    "city",
    { type: "circular", to: ["county"], signer: { personId: "p2", name: "赵强" }, matter: { important: true } },
    ["human signer"],
    { principal: { personId: "p1", name: "王小明" } },
  ],
  [
    "the directory knows no principal leader",
    "finance",
    { type: "report", signer: { personId: "p2", name: "赵强" } },
    [],
  ],
  [
    "downwards a deputy may sign",
    "city",
    { type: "circular", to: ["county"], signer: { personId: "p2", name: "赵强" } },
    [],
    { principal: { personId: "p1", name: "王小明" } },
  ],
];

describe("X20", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x20, draft(content), facts(issuer, more))).toEqual(expected);
  });
});

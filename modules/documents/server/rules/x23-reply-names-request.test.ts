import { describe, expect, it } from "vitest";
import type { RelatedFacts } from "./facts.ts";
import { type Draft, draft, facts, found } from "./testing.ts";
import { x23 } from "./x23-reply-names-request.ts";

const request: RelatedFacts = {
  documentType: "request",
  unitId: "county",
  title: "青河县人民政府关于设立开发区的请示",
  documentNumber: "青政〔2026〕5号",
  text: "",
};
const cited = "你县《青河县人民政府关于设立开发区的请示》（青政〔2026〕5号）收悉。";
const linked: Draft["relations"] = [{ type: "reply", documentId: "r1" }];

const cases: [string, Partial<Draft>, string[]][] = [
  ["names nothing", { to: ["county"], body: ["同意。"] }, ["warn relations"]],
  ["cites and answers the asker", { to: ["county"], body: [cited], relations: linked }, []],
  ["does not cite it", { to: ["county"], body: ["同意。"], relations: linked }, ["warn body"]],
  ["goes to somebody else", { to: ["county2"], body: [cited], relations: linked }, ["warn recipients"]],
  [
    "a request outside the system, by its title",
    { to: ["county"], body: [cited], relations: [{ type: "reply", title: request.title }] },
    [],
  ],
];

describe("X23", () => {
  it.each(cases)("%s", (_name, content, expected) => {
    const known = facts("city", { related: new Map([["r1", request]]) });
    expect(found(x23, draft({ type: "reply", ...content }), known)).toEqual(expected);
  });
  it("asks nothing of other types", () => {
    expect(found(x23, draft({ type: "circular" }), facts("city"))).toEqual([]);
  });
});

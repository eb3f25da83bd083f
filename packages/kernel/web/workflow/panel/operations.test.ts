import { expect, test } from "vitest";
import { offered, stays } from "./operations.ts";

const routes = [{ step: "finish", name: "办结", candidates: [] }];

test("a panel offers what the task allows and nothing else; free routing where the step names ways", () => {
  expect(offered({ may: ["complete", "urge", "addSigner"], routes: [] })).toEqual(["addSigner", "urge"]);
  expect(offered({ may: ["complete"], routes })).toEqual(["route"]);
  expect(offered({ may: [], routes: [] })).toEqual([]);
});

test("a route that is only planned for a page of its own leaves the task where it is", () => {
  expect(stays("route", { form: "documents.office-review" })).toBe(true);
  expect(stays("route", { form: null })).toBe(false);
  expect(stays("transfer", { form: null })).toBe(false);
});

import { expect, test } from "vitest";
import { partsOf } from "./parts.ts";

test("reads rules and choices, also where a value has spaces in it", () => {
  expect(partsOf("find=role role=clerk of=case；find=person ids=a b")).toEqual([
    { find: "role", role: "clerk", of: "case" },
    { find: "person", ids: "a b" },
  ]);
  expect(partsOf("value=agree name=同意 nameEn=I do agree")).toEqual([
    { value: "agree", name: "同意", nameEn: "I do agree" },
  ]);
});

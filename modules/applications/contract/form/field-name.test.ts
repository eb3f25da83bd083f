import { expect, it } from "vitest";
import { isMadeFrom, nameFor } from "./field-name.ts";

it("knows a name that was made from a title, also where another field had the first one then", () => {
  const taken = new Set(["金额"]);
  for (const title of ["金额", "3号楼", "and", "费用 2026"])
    expect(isMadeFrom(title, nameFor(title, taken))).toBe(true);
  expect(isMadeFrom("金额", "总金额")).toBe(false);
  expect(isMadeFrom("金额", "金额合计")).toBe(false);
});

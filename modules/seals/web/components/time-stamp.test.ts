import { expect, test } from "vitest";
import { stateWord } from "./time-stamp.ts";

test("of a time stamp by a stranger nobody is told to ask the unit that sealed; of a seal they are", () => {
  expect(stateWord({ format: "RFC 3161", state: "issuerUnknown" })).toBe("stampUnknown");
  expect(stateWord({ format: "RFC 3161", state: "changed" })).toBe("changed");
  expect(stateWord({ format: "CAdES", state: "issuerUnknown" })).toBe("issuerUnknown");
});

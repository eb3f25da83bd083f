import { expect, test } from "vitest";
import { nextAddress } from "./next-address.ts";

test.each([
  ["/documents/1?tab=history", "/documents/1?tab=history"],
  [undefined, "/"],
  ["https://elsewhere.example", "/"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["/\t/elsewhere.example", "/"],
  ["/x/..//elsewhere.example", "/"],
  ["/documents/../administration", "/administration"],
  ["/sign-in?next=/x", "/"],
])("after signing in, %s leads to %s", (next, address) => {
  expect(nextAddress(next)).toBe(address);
});

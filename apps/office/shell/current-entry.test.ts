import { expect, test } from "vitest";
import { currentOf } from "./current-entry.ts";

test("one entry of the menu is current: the longest that the address begins with", () => {
  const menu = ["/", "/applications", "/applications/forms", "/incoming"];
  expect(currentOf(menu, "/")).toBe("/");
  expect(currentOf(menu, "/applications")).toBe("/applications");
  expect(currentOf(menu, "/applications/forms/12")).toBe("/applications/forms");
  expect(currentOf(menu, "/applications/12")).toBe("/applications");
  expect(currentOf(menu, "/incoming-paper")).toBeUndefined();
});

import { expect, test } from "vitest";
import { firstLanguage } from "./i18n.ts";

test.each([
  ["en", ["zh-CN"], "en"],
  [null, ["en-GB", "zh"], "en"],
  [null, ["fr", "zh-TW"], "zh-CN"],
  [null, ["fr"], "zh-CN"],
  ["xx", [], "zh-CN"],
] as const)("with %s chosen and %j wished for, a page begins in %s", (chosen, wished, first) => {
  expect(firstLanguage(chosen, wished)).toBe(first);
});

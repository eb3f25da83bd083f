import i18next from "i18next";
import { afterEach, expect, test, vi } from "vitest";
import { firstLanguage, startI18n } from "./i18n.ts";

afterEach(() => void vi.unstubAllGlobals());

test.each([
  ["en", ["zh-CN"], "en"],
  [null, ["en-GB", "zh"], "en"],
  [null, ["fr", "zh-TW"], "zh-CN"],
  [null, ["fr"], "zh-CN"],
  ["xx", [], "zh-CN"],
] as const)("with %s chosen and %j wished for, a page begins in %s", (chosen, wished, first) => {
  expect(firstLanguage(chosen, wished)).toBe(first);
});

test("a page says one paper and two papers", async () => {
  vi.stubGlobal("document", { documentElement: {} });
  const words = async () => ({ default: { said: "{{count}} {{count, paper|papers}} of {{name}}" } });
  await startI18n("en", new Map([["test", { zh: words, en: words }]]), ["test"]);
  expect(i18next.t("said", { ns: "test", count: 1, name: "Li" })).toBe("1 paper of Li");
  expect(i18next.t("said", { ns: "test", count: 2, name: "Li" })).toBe("2 papers of Li");
});

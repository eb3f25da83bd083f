import { expect, test } from "vitest";
import { sentence } from "./language.ts";
import { pluralForm } from "./plural.ts";

test.each([
  [1, "page"],
  ["1", "page"],
  [0, "pages"],
  [2, "pages"],
  [21, "pages"],
  ["1,024", "pages"],
])("%j goes with %s", (count, form) => {
  expect(pluralForm(count, "page|pages")).toBe(form);
});

test("a sentence of the server says one paper and two papers", () => {
  const words = { zh: "{count}件", en: "{count} {count, paper is|papers are} here" };
  expect(sentence(words, "en", { count: 1 })).toBe("1 paper is here");
  expect(sentence(words, "en", { count: 2 })).toBe("2 papers are here");
  expect(sentence(words, "zh-CN", { count: 1 })).toBe("1件");
});

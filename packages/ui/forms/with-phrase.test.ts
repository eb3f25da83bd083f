import { expect, test } from "vitest";
import { withPhrase } from "./with-phrase.ts";

test("a phrase is the whole opinion where nothing was written", () => {
  expect(withPhrase("  ", "拟同意。")).toBe("拟同意。");
});

test("a phrase follows what was written, with a stop between", () => {
  expect(withPhrase("请财政局牵头", "按程序办理。")).toBe("请财政局牵头。按程序办理。");
  expect(withPhrase("同意。", "请抓紧落实。")).toBe("同意。请抓紧落实。");
});

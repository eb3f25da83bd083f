import { expect, test } from "vitest";
import { ConfigError, loadConfig } from "./config.ts";

function refusal(env: Record<string, string>): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error("the settings were accepted");
}

test("an empty setting counts as not set", () => {
  expect(loadConfig({ PORT: "" }).port).toBe(loadConfig({}).port);
});

test("every setting that cannot be used is named at once, in each language's own words", () => {
  const [zh, en] = refusal({ PORT: "eighty", TONGZHENG_MODE: "test" }).split("\n");
  expect(zh).toMatch(/^以下设置无法使用，请改正后重新启动：PORT: .+；TONGZHENG_MODE: .+。$/);
  expect(zh).not.toContain("Invalid");
  expect(en).toMatch(/^Settings that cannot be used: PORT: .+; TONGZHENG_MODE: .+: correct them and start again\.$/);
});

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { page, settingsPage } from "./settings.ts";

test("docs/operations/settings.md lists every setting in both languages: npm run settings writes it", async () => {
  expect(await readFile(page, "utf8")).toBe(settingsPage());
});

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { chinese, translateInto } from "./words.ts";

const require = createRequire(import.meta.url);
const libraries = ["bpmn-js", "diagram-js"].map((name) =>
  join(dirname(require.resolve(`${name}/package.json`)), "lib"),
);
const sources = libraries.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(folder, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "")),
);
const ours = ["palette.ts", "context-pad.ts"].map((file) => readFileSync(join(import.meta.dirname, file), "utf8"));

test("the drawing tool says everything in Chinese", () => {
  const said = [...sources, ...ours].flatMap((text) =>
    [...text.matchAll(/(?:translate\(\s*|words: )(['"])([A-Z](?:(?!\1).)*)\1/g)].map(([, , words]) => words as string),
  );
  expect(said.length).toBeGreaterThan(40);
  expect([...new Set(said)].filter((words) => !(words in chinese))).toEqual([]);
});

test("fills in names, and leaves English as it is", () => {
  expect(translateInto("zh-CN")("Open {element}", { element: "子流程" })).toBe("打开子流程");
  expect(translateInto("en")("Open {element}", { element: "sub" })).toBe("Open sub");
});

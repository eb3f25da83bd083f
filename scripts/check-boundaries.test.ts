import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkBoundaries } from "./boundaries/check.ts";

type Tree = Record<string, string | object>;

const roots: string[] = [];

/** A small tree in which every rule is kept; `changes` break one. */
function treeWith(changes: Tree): string {
  const root = mkdtempSync(join(tmpdir(), "tz-boundaries-"));
  roots.push(root);
  for (const [path, content] of Object.entries({ ...sound, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return root;
}

const faultsWith = (changes: Tree) => checkBoundaries(treeWith(changes)).faults;

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const moduleExports = {
  "./contract": "./contract/index.ts",
  "./server": "./server/index.ts",
  "./web": "./web/index.ts",
};
const kernelExports = {
  "./contract/*": "./contract/*/index.ts",
  "./server/*": "./server/*/index.ts",
  "./web/*": "./web/*/index.ts",
};
const typesetManifest = {
  "packages/typeset/package.json": { name: "@tz/typeset", dependencies: { "@tz/kernel": "*" } },
};
const needsKernel = { dependencies: { "@tz/kernel": "*", zod: "*" }, devDependencies: { "@tz/testing": "*" } };

const sound: Tree = {
  "package.json": { name: "root", devDependencies: { vite: "*" } },
  "packages/kernel/package.json": {
    name: "@tz/kernel",
    exports: kernelExports,
    dependencies: { "@tz/ui": "*" },
    devDependencies: { "@tz/testing": "*" },
  },
  "packages/kernel/contract/base/index.ts": "export const name = 1;",
  "packages/kernel/server/base/index.ts": 'import { readFileSync } from "node:fs"; export { readFileSync };',
  "packages/kernel/server/people/index.ts": 'import { name } from "../../contract/base/index.ts"; export { name };',
  "packages/kernel/server/access/index.ts": 'export * from "../people/index.ts";',
  "packages/kernel/web/base/index.ts": 'export * from "@tz/ui";',
  "packages/ui/package.json": { name: "@tz/ui", exports: { ".": "./index.ts" } },
  "packages/ui/index.ts": "export const button = 1;",
  "packages/testing/package.json": {
    name: "@tz/testing",
    exports: { ".": "./index.ts" },
    dependencies: { "@tz/kernel": "*" },
  },
  "packages/testing/index.ts": 'export * from "@tz/kernel/server/base";',
  "modules/motions/package.json": { name: "@tz/motions", exports: moduleExports, ...needsKernel },
  "modules/motions/contract/index.ts": 'import type { z } from "zod"; export type T = z.ZodType;',
  "modules/motions/server/index.ts": 'import "../contract/index.ts"; import "@tz/kernel/server/base";',
  "modules/motions/server/index.test.ts": 'import "@tz/testing";',
  "modules/motions/web/index.ts": 'import "../contract/index.ts"; import "@tz/kernel/web/base";',
  "modules/mail/package.json": {
    name: "@tz/mail",
    exports: moduleExports,
    dependencies: { "@tz/kernel": "*", "@tz/motions": "*" },
  },
  "modules/mail/contract/index.ts": 'import type { T } from "@tz/motions/contract"; export type M = T;',
  "modules/mail/server/index.ts": 'import "@tz/motions/contract";',
  "modules/mail/web/index.ts": "export {};",
  "apps/server/package.json": { name: "@tz/server", dependencies: { "@tz/mail": "*" } },
  "apps/server/main.ts": 'import "@tz/mail/server";',
  "apps/office/package.json": { name: "@tz/office", dependencies: { "@tz/mail": "*", "@tz/ui": "*" } },
  "apps/office/main.tsx": 'import "@tz/mail/web"; export const page = <p>{"import(\'nothing\')"}</p>;',
  "apps/office/vite.config.ts": 'import "vite";',
};

test("a sound tree has no faults, and all of its files were read", () => {
  const { files, faults } = checkBoundaries(treeWith({}));
  expect(faults).toEqual([]);
  expect(files).toBe(Object.keys(sound).filter((path) => /\.tsx?$/.test(path)).length);
});

describe("a fault that says what to do is found when", () => {
  test.each<[what: string, changes: Tree, sentence: RegExp]>([
    [
      "a package is entered by a relative path",
      { "modules/mail/server/index.ts": 'import "../../motions/contract/index.ts";' },
      /^modules\/mail\/server\/index.ts:1: ".*": import another package by its name/,
    ],
    [
      "the program uses what serves tests",
      { "modules/motions/server/index.ts": '\nimport "@tz/testing";' },
      /:2: "@tz\/testing": only tests, benchmarks and e2e use packages\/testing/,
    ],
    [
      "the program imports a test's fixture",
      {
        "modules/motions/server/fixture/city.ts": "export {};",
        "modules/motions/server/index.ts": 'import "./fixture/city.ts";',
      },
      /this serves tests/,
    ],
    ["the design system knows data", { "packages/ui/index.ts": 'import "@tz/kernel/contract/base";' }, /knows no data/],
    [
      "the typesetter knows data",
      { "packages/typeset/index.ts": 'import "@tz/kernel/contract/base";', ...typesetManifest },
      /typesetter knows neither data nor kernel/,
    ],
    [
      "what browsers set type with reads files",
      { "packages/typeset/index.ts": 'import "./server/index.ts";', ...typesetManifest },
      /move the code to server/,
    ],
    [
      "the kernel knows a module",
      { "packages/kernel/server/base/index.ts": 'import "@tz/mail/contract";' },
      /the kernel knows no module: publish an event/,
    ],
    [
      "a module imports an app",
      { "modules/mail/server/index.ts": 'import "@tz/server";' },
      /nobody imports an app|does not publish/,
    ],
    [
      "a module imports an app by path",
      { "modules/mail/server/index.ts": 'import "../../../apps/server/main.ts";' },
      /nobody imports an app/,
    ],
    [
      "a module uses another's server",
      { "modules/mail/server/index.ts": 'import "@tz/motions/server";' },
      /use modules\/motions\/contract: an event, a reference or a port/,
    ],
    [
      "a module uses another's pages",
      { "modules/mail/web/index.ts": 'import "@tz/motions/web";' },
      /use modules\/motions\/contract/,
    ],
    [
      "a contract uses its own server",
      { "modules/mail/contract/index.ts": 'import "../server/index.ts";' },
      /a contract is schemas, names and types/,
    ],
    [
      "a contract uses the kernel's server",
      { "modules/mail/contract/index.ts": 'import "@tz/kernel/server/base";' },
      /a contract is schemas, names and types/,
    ],
    [
      "a contract uses a type of the server",
      { "modules/mail/contract/index.ts": 'export type X = import("../server/index.ts").X;' },
      /a contract is schemas, names and types/,
    ],
    [
      "a server uses pages",
      { "modules/mail/server/index.ts": 'export * from "../web/index.ts";' },
      /server code never imports pages/,
    ],
    [
      "a server uses the kernel's pages",
      { "modules/mail/server/index.ts": 'import "@tz/kernel/web/base";' },
      /never imports pages/,
    ],
    [
      "pages use a server",
      { "modules/mail/web/index.ts": 'const load = () => import("../server/index.ts"); export { load };' },
      /pages reach the server over HTTP/,
    ],
    [
      "the office's app uses a server",
      { "apps/office/main.tsx": 'import "@tz/mail/server";' },
      /pages reach the server over HTTP/,
    ],
    [
      "a kernel floor imports a higher one",
      { "packages/kernel/server/people/index.ts": 'import "../access/index.ts";' },
      /the floor people imports only floors below it/,
    ],
    [
      "a kernel floor imports one of its own height",
      {
        "packages/kernel/server/audit/index.ts": "export {};",
        "packages/kernel/server/access/index.ts": 'import "../audit/index.ts";',
      },
      /the floor access imports only floors below it: let audit subscribe/,
    ],
    [
      "a kernel contract imports a higher one",
      {
        "packages/kernel/contract/people/index.ts": "export {};",
        "packages/kernel/contract/base/index.ts": 'import "../people/index.ts";',
      },
      /the floor base imports only floors below it/,
    ],
    [
      "a floor is not entered by its index",
      { "packages/kernel/server/access/index.ts": 'import "../people/rows.ts";' },
      /enter the floor people by its index.ts/,
    ],
    [
      "a floor has no height",
      { "packages/kernel/server/cellar/index.ts": 'import "../base/index.ts";' },
      /cellar is no floor/,
    ],
    [
      "a module's file stands on no side",
      { "modules/mail/helpers/index.ts": "export {};" },
      /modules\/mail has the sides contract\/, server\/ and web\//,
    ],
    [
      "a workspace is not declared",
      { "modules/mail/package.json": { name: "@tz/mail", exports: moduleExports, dependencies: {} } },
      /declare @tz\/motions in modules\/mail\/package.json/,
    ],
    [
      "a package of a third party is not declared",
      { "modules/mail/server/index.ts": 'import "@scope/thing/deep";' },
      /declare @scope\/thing in modules\/mail\/package.json/,
    ],
    [
      "the program needs what is declared for development",
      {
        "modules/motions/package.json": { name: "@tz/motions", exports: moduleExports, devDependencies: { zod: "*" } },
      },
      /move zod from devDependencies to dependencies/,
    ],
    [
      "a package is entered where it publishes nothing",
      { "modules/mail/server/index.ts": 'import "@tz/motions/contract/schemas.ts";' },
      /modules\/motions\/package.json does not publish this/,
    ],
    [
      "a package does not exist",
      { "modules/mail/server/index.ts": 'import "@tz/nothing";' },
      /there is no package of this name/,
    ],
    [
      "a package imports itself by name",
      { "packages/kernel/server/people/index.ts": 'import "@tz/kernel/contract/base";' },
      /inside a package use relative paths/,
    ],
    ["a contract needs Node", { "modules/mail/contract/index.ts": 'import "node:crypto";' }, /which has no Node/],
    [
      "contracts of two modules need each other",
      {
        "modules/motions/contract/index.ts": 'import type { M } from "@tz/mail/contract"; export type T = M;',
        "modules/motions/package.json": {
          name: "@tz/motions",
          exports: moduleExports,
          dependencies: { "@tz/mail": "*" },
        },
      },
      /^modules\/mail\/contract → modules\/motions\/contract → modules\/mail\/contract: these import each other/,
    ],
    [
      "packages need each other",
      {
        "packages/ui/package.json": {
          name: "@tz/ui",
          exports: { ".": "./index.ts" },
          dependencies: { "@tz/kernel": "*" },
        },
        "packages/ui/index.ts": 'import "@tz/kernel/web/base";',
      },
      /packages\/kernel → packages\/ui → packages\/kernel/,
    ],
    ["a folder is no workspace", { "modules/lost/server/index.ts": "export {};" }, /modules\/lost has no package.json/],
  ])("%s", (_what, changes, sentence) => {
    expect(faultsWith(changes)).toContainEqual(expect.stringMatching(sentence));
  });
});

describe("allowed is that", () => {
  test.each<[what: string, changes: Tree]>([
    ["two modules' servers know each other's contracts", { "modules/motions/server/index.ts": "export {};" }],
    [
      "a test of a lower floor uses a higher one",
      { "packages/kernel/server/base/a.test.ts": 'import "../access/index.ts";' },
    ],
    [
      "a floor's server hears of another of its height by contract",
      {
        "packages/kernel/contract/audit/index.ts": "export {};",
        "packages/kernel/server/access/index.ts": 'import "../../contract/audit/index.ts";',
      },
    ],
    ["a test uses the root's tools", { "apps/server/main.test.ts": 'import "vite";' }],
    [
      "a benchmark starts an app, and an app's test uses what serves tests at the root",
      {
        "bench/year/index.ts": 'import "../../apps/server/main.ts";',
        "scripts/testing/checkout.ts": "export {};",
        "apps/server/main.test.ts": 'import "../../scripts/testing/checkout.ts";',
      },
    ],
    ["a story in the browser uses the test kit", { "e2e/journey.e2e.ts": 'import "@tz/testing";' }],
  ])("%s", (_what, changes) => {
    expect(faultsWith(changes)).toEqual([]);
  });
});

describe("the command", () => {
  const run = (root: string) =>
    spawnSync(process.execPath, [join(import.meta.dirname, "check-boundaries.mjs"), root], { encoding: "utf8" });

  test("fails when it saw no file", () => {
    const root = mkdtempSync(join(tmpdir(), "tz-boundaries-"));
    roots.push(root);
    expect(run(root)).toMatchObject({ status: 2, stderr: expect.stringMatching(/Nothing was checked/) });
  });

  test("fails and names the file and line of a fault; passes without one", () => {
    const broken = run(treeWith({ "modules/mail/web/index.ts": 'import "../server/index.ts";' }));
    expect(broken).toMatchObject({ status: 1, stderr: expect.stringMatching(/^modules\/mail\/web\/index.ts:1: /) });
    expect(run(treeWith({}))).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+ files, 0 faults/) });
  });

  test("fails when a file cannot be read as TypeScript", () => {
    expect(run(treeWith({ "modules/mail/web/index.ts": "import {" })).status).not.toBe(0);
  });
});

import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { checkBoundaries } from "./boundaries/check.ts";
import { makeModule } from "./new-module/make-module.ts";
import { temporaryCheckout } from "./testing/checkout.ts";

vi.setConfig({ testTimeout: 300_000 });

const checkout = temporaryCheckout();
let files: string[];

function run(program: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(checkout.root, "node_modules", program), ...args], {
    cwd: checkout.root,
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: inject("postgresUrl"), NO_COLOR: "1" },
  });
}

beforeAll(() => {
  files = makeModule(checkout.root, "vehicles");
  symlinkSync(join("..", "..", "modules", "vehicles"), join(checkout.root, "node_modules", "@tz", "vehicles"));
  run("@biomejs/biome/bin/biome", "check", "--write", "--vcs-enabled=false", ...files);
});
afterAll(() => checkout.remove());

test("a new module keeps the boundaries, the style and the types", () => {
  const { faults } = checkBoundaries(checkout.root);
  expect(faults.filter((fault) => fault.includes("vehicles"))).toEqual([]);
  const style = run("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--vcs-enabled=false", ...files);
  expect(style).toMatchObject({ status: 0 });
  for (const project of ["tsconfig.server.json", "tsconfig.web.json"]) {
    const { stdout } = run("typescript/bin/tsc", "-p", project, "--noEmit");
    expect(stdout.split("\n").filter((line) => /vehicles|^apps\/\w+\/modules/.test(line))).toEqual([]);
  }
});

test("it is listed in both apps, and declared there", () => {
  expect(readFileSync(join(checkout.root, "apps/server/modules.ts"), "utf8")).toMatch(/\[[^;]*vehiclesModule,?\s*\];/);
  expect(readFileSync(join(checkout.root, "apps/office/modules.ts"), "utf8")).toMatch(/\[[^;]*vehiclesWeb,?\s*\];/);
  expect(readFileSync(join(checkout.root, "apps/office/package.json"), "utf8")).toContain('"@tz/vehicles": "*"');
});

test("its command works, and its first test fails and says what to write", () => {
  const { stdout, stderr } = run("vitest/vitest.mjs", "run", "--project", "parts", "modules/vehicles");
  expect(`${stdout}${stderr}`).toMatch(/Write the first rule of vehicles in plain words/);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("2 passed, 1 failed, 0 skipped");
});

test("a name that is taken, by a module or by the program itself, or no noun is refused before anything is written", () => {
  expect(() => makeModule(checkout.root, "vehicles")).toThrow("There is already a module vehicles.");
  for (const name of ["demo", "search", "directory", "calendar"])
    expect(() => makeModule(checkout.root, name)).toThrow(
      `The program itself has a part or an address called ${name}.`,
    );
  for (const name of ["", "Vehicles", "../x", "vehicle-requests"]) {
    expect(() => makeModule(checkout.root, name)).toThrow(/one English noun of small letters/);
  }
});

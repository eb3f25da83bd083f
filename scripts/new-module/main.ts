import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { makeModule, NameRefused } from "./make-module.ts";

const root = join(import.meta.dirname, "..", "..");
const name = process.argv[2] ?? "";

try {
  const files = makeModule(root, name);
  run(process.execPath, "node_modules/@biomejs/biome/bin/biome", "check", "--write", "--log-level=error", ...files);
  run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error");
  console.log(
    `modules/${name} is there and listed in apps/server and apps/office. Its first test fails and says what to do:`,
  );
  console.log(`  npm test modules/${name}`);
  console.log("Its routes and events go into the pages that are made from the program:");
  console.log("  UPDATE_PAGES=1 npm test apps/server/withstand/access.test.ts; npm run audit:events");
} catch (error) {
  if (!(error instanceof NameRefused)) throw error;
  console.error(error.message);
  process.exit(1);
}

function run(program: string, ...args: string[]): void {
  const { status } = spawnSync(program, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

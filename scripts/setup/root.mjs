import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Unpacked from `npm run bundle`: all is there already, and there may be no network to look for more. */
export const isBundle = existsSync(join(root, "BUNDLE"));

/** Ends the program with one sentence in each language, and exit code 1. */
export function fail(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}

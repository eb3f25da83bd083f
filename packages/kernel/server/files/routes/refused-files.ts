import type { filesErrors } from "../../../contract/files/index.ts";

/** Why a file that arrives may not be kept. */
export const refusedFiles: readonly (keyof typeof filesErrors)[] = [
  "files.name_missing",
  "files.empty",
  "files.too_large",
  "files.type_not_accepted",
  "files.executable",
  "files.mislabelled",
  "files.unrecognised",
  "files.infected",
  "files.scan_unavailable",
  "files.store_full",
  "files.store_unavailable",
  "files.interrupted",
];

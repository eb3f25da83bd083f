export { answering } from "./answering.ts";
export { type Limits, Threads } from "./threads.ts";
export { PackageDamaged, type PackedFile, unzip } from "./unzip.ts";

export { checkFile } from "./check-file.ts";
export { type FileFault, FileRefused, fileFaults } from "./file-fault.ts";
export type { FileVerdict } from "./judge-file.ts";
export { limits } from "./limits.ts";

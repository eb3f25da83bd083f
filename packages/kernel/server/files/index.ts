export { attachFiles, detachFile } from "./attach-files.ts";
export { type CheckedContent, type FileMaker, insertFile } from "./commands/add-file.ts";
export { type FileSubject, filesOf, filesOfMany } from "./file-rows.ts";
export { filesFloor } from "./floor.ts";
export { safeName } from "./name.ts";
export type { FileOwner } from "./owners.ts";
export { contentStore } from "./store/open-store.ts";
export type { FilesTables } from "./tables.ts";
export { acceptedName, type Incoming, takeContent } from "./take-content.ts";

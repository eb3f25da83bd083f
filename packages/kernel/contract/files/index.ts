export { filesErrors } from "./errors.ts";
export { executableContents, type FileType, fileTypes, type PreviewKind } from "./file-types.ts";
export { FileView, UploadView } from "./schemas.ts";

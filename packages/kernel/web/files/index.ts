export { FileField } from "./file-field.tsx";
export { fileItem } from "./file-item.ts";
export { uploadFile } from "./upload-file.ts";
export { filesWeb } from "./web-module.ts";

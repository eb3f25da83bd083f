import { filesErrors } from "../../contract/files/index.ts";
import { defineModule } from "../base/index.ts";
import { addFile } from "./commands/add-file.ts";
import { beginUpload } from "./commands/begin-upload.ts";
import { fileRoutes } from "./routes/file-routes.ts";
import { uploadRoutes } from "./routes/upload-routes.ts";
import { sweepFiles } from "./sweep.ts";

export const filesFloor = defineModule({
  name: "files",
  migrations: new URL("./migrations/", import.meta.url),
  routes: [...fileRoutes, ...uploadRoutes],
  errors: filesErrors,
  events: Object.fromEntries([
    ...[addFile, beginUpload].map(({ name, summary }) => [name, summary]),
    ["files.remove-loose", { zh: "清理未使用的文件", en: "Files that nothing uses were removed" }],
  ]),
  jobs: { "files.sweep": sweepFiles },
  cron: [{ job: "files.sweep", at: "25 * * * *" }],
});

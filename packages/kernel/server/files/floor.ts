import { filesErrors } from "../../contract/files/index.ts";
import { defineModule } from "../base/index.ts";
import { fileRoutes } from "./routes/file-routes.ts";
import { uploadRoutes } from "./routes/upload-routes.ts";
import { sweepFiles } from "./sweep.ts";

export const filesFloor = defineModule({
  name: "files",
  migrations: new URL("./migrations/", import.meta.url),
  routes: [...fileRoutes, ...uploadRoutes],
  errors: filesErrors,
  jobs: { "files.sweep": sweepFiles },
  cron: [{ job: "files.sweep", at: "25 * * * *" }],
});

import { workflowErrors, workflowEvents, workflowPermissions } from "../../contract/workflow/index.ts";
import { defineModule } from "../base/index.ts";
import { publishFolders } from "./operations/publish-process.ts";

export const workflowFloor = defineModule({
  name: "workflow",
  schema: "kernel",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: workflowPermissions,
  errors: workflowErrors,
  events: workflowEvents,
  start: publishFolders,
});

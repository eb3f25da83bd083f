import { defineModule } from "@tz/kernel/server/base";
import { checkingErrors, checkingPermissions } from "../contract/index.ts";
import { checkUploadedFile } from "./check-uploaded-file.ts";

/** 格式核查: judges papers that were written anywhere. Keeps nothing. */
export const checkingModule = defineModule({
  name: "checking",
  permissions: checkingPermissions,
  errors: checkingErrors,
  routes: [checkUploadedFile],
});

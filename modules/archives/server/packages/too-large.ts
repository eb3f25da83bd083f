import { AppError } from "@tz/kernel/server/base";
import { packageLimits } from "../../contract/index.ts";

/** A package with more items, files or bytes than one may have. */
export const packageTooLarge = (): AppError =>
  new AppError("archives.package_too_large", { items: packageLimits.items, files: packageLimits.entries });

import type { Db } from "@tz/kernel/server/base";
import type { LoadedApplication } from "./applications.ts";
import { loadVersion, newestVersion, type VersionRecord } from "./forms.ts";

/** The version in which an application is filled in: a draft follows its form, what was submitted keeps its own. */
export async function versionToFill(db: Db, { state, form_id, version_id }: LoadedApplication): Promise<VersionRecord> {
  const newest = state === "draft" ? await newestVersion(db, form_id) : undefined;
  return newest ?? loadVersion(db, version_id);
}

import type { Db } from "@tz/kernel/server/base";
import { changedInSubstance } from "../differences/substance.ts";
import type { DocumentRecord } from "./document-record.ts";
import { loadVersion } from "./versions.ts";

/** Whether the text under recheck differs in substance from the version that was signed (条例 第二十五条 （一）). */
export async function changedSinceSigned(db: Db, { row, content }: DocumentRecord): Promise<boolean> {
  const signed = await loadVersion(db, row.id, row.signed_version ?? row.version_number);
  return changedInSubstance(signed.content, content);
}

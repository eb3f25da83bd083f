import type { WriteContext } from "@tz/kernel/server/base";
import { documentSubject } from "../../contract/index.ts";

/** Has a document searched for as it is after this write. */
export function reindex({ job }: Pick<WriteContext, "job">, documentId: string): void {
  job("search.index", { type: documentSubject, id: documentId });
}

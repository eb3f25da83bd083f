import type { Actor, Db } from "@tz/kernel/server/base";
import type { FileOwner } from "@tz/kernel/server/files";
import { documentSubject } from "../contract/index.ts";
import { type Sight, sightOf } from "./policy.ts";
import { loadAccess } from "./repository/access.ts";

/** Files of earlier versions of a document. */
export const draftSubject = "documents.draft";

const seenAs = (wanted: readonly Sight[]) => async (db: Db, actor: Actor, documentId: string) => {
  const access = (await loadAccess(db, actor, [documentId])).get(documentId);
  return access !== undefined && wanted.includes(sightOf(actor, access));
};

/** Who may read the files of a document: its attachments, and those that earlier versions had. */
export const fileOwners: readonly FileOwner[] = [
  { type: documentSubject, mayRead: seenAs(["making", "paper"]) },
  { type: draftSubject, mayRead: seenAs(["making"]) },
];

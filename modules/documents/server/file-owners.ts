import type { Actor, Db } from "@tz/kernel/server/base";
import type { FileOwner } from "@tz/kernel/server/files";
import { documentSubject } from "../contract/index.ts";
import { standsInForReader } from "./incoming/stands-in.ts";
import { type Sight, sightOf } from "./policy.ts";
import { loadAccess } from "./repository/access.ts";

/** Files of earlier versions of a document. */
export const draftSubject = "documents.draft";

const seenAs = (wanted: readonly Sight[]) => async (db: Db, actor: Actor, documentId: string) => {
  const access = (await loadAccess(db, actor, [documentId])).get(documentId);
  return access !== undefined && wanted.includes(sightOf(actor, access));
};

const asSeen = seenAs(["making", "paper"]);

/** Who may read the files of a document: its attachments, and those that earlier versions had. */
export const fileOwners: readonly FileOwner[] = [
  {
    type: documentSubject,
    mayRead: async (db, actor, id, { clock }) =>
      (await asSeen(db, actor, id)) || standsInForReader(db, { actor, now: clock.now() }, id),
  },
  { type: draftSubject, mayRead: seenAs(["making"]) },
];

import type { Db, Viewer } from "@tz/kernel/server/base";
import type { FileOwner } from "@tz/kernel/server/files";
import { documentSubject } from "../contract/index.ts";
import { standsInForReader } from "./incoming/stands-in.ts";
import { type Sight, sightOf } from "./policy.ts";
import { loadAccess } from "./repository/access.ts";

/** Files of earlier versions of a document. */
export const draftSubject = "documents.draft";

const seenAs = (wanted: readonly Sight[]) => async (db: Db, viewer: Viewer, documentId: string) => {
  const access = (await loadAccess(db, viewer, [documentId])).get(documentId);
  return access !== undefined && wanted.includes(sightOf(viewer.actor, access));
};

const asPaper = seenAs(["making", "paper"]);
const asMaker = seenAs(["making"]);

/** Who may read the files of a document: its attachments, and those that earlier versions had. */
export const fileOwners: readonly FileOwner[] = [
  {
    type: documentSubject,
    async mayRead(db, actor, id, { clock }) {
      const viewer = { actor, now: clock.now() };
      return (await asPaper(db, viewer, id)) || standsInForReader(db, viewer, id);
    },
  },
  { type: draftSubject, mayRead: (db, actor, id, { clock }) => asMaker(db, { actor, now: clock.now() }, id) },
];

import type { Db, Viewer } from "@tz/kernel/server/base";
import type { FileOwner } from "@tz/kernel/server/files";
import type { CaseType } from "@tz/kernel/server/workflow";
import { visibleIncoming } from "./stands-in.ts";
import { incomingSubject } from "./store.ts";

const mayRead = async (db: Db, viewer: Viewer, id: string): Promise<boolean> =>
  (await visibleIncoming(db, viewer, id)) !== undefined;

/** The scans of a paper are read by whoever may read the paper. */
export const incomingFiles: FileOwner = {
  type: incomingSubject,
  mayRead: (db, actor, id, { clock }) => mayRead(db, { actor, now: clock.now() }, id),
};

/** How tasks and copies speak of an incoming paper. */
export const incomingCase: CaseType = {
  type: incomingSubject,
  kinds: { [incomingSubject]: { zh: "收文", en: "Incoming" } },
  mayRead,
  link: (id) => `/incoming/${id}`,
  drafterStandsIn: true, // whoever registered a paper did not write it
  terminated: null, // a paper that came must be finished or sent back
};

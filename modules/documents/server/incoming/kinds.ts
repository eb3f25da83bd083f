import type { Actor, Db } from "@tz/kernel/server/base";
import type { FileOwner } from "@tz/kernel/server/files";
import type { CaseType } from "@tz/kernel/server/workflow";
import { maySeeIncoming } from "./policy.ts";
import { visibleIncoming } from "./stands-in.ts";
import { incomingSubject, loadIncoming } from "./store.ts";

async function mayRead(db: Db, actor: Actor, id: string): Promise<boolean> {
  const record = await loadIncoming(db, actor, id);
  return record !== undefined && maySeeIncoming(actor, record.access);
}

/** The scans of a paper are read by whoever may read the paper. */
export const incomingFiles: FileOwner = {
  type: incomingSubject,
  mayRead: async (db, actor, id, { clock }) =>
    (await visibleIncoming(db, { actor, now: clock.now() }, id)) !== undefined,
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

import type { FileOwner } from "@tz/kernel/server/files";
import type { ReferenceTarget } from "@tz/kernel/server/reference";
import { applicationSubject } from "../contract/index.ts";
import { applicationCase } from "./case-type.ts";
import { maySee } from "./policy.ts";
import { loadApplications } from "./store/applications.ts";

/** Files of an application are read by whoever may read it. */
export const applicationFiles: FileOwner = {
  type: applicationSubject,
  mayRead: (db, actor, id, { clock }) => applicationCase.mayRead(db, { actor, now: clock.now() }, id),
};

/** How records of other modules name an application. */
export const applicationReferences: ReferenceTarget = {
  type: applicationSubject,
  async resolve(db, viewer, ids) {
    const records = await loadApplications(db, viewer, ids);
    const visible = records.filter(({ access }) => maySee(viewer.actor, access));
    return new Map(visible.map(({ id, title }) => [id, { title, link: applicationCase.link(id) }]));
  },
};

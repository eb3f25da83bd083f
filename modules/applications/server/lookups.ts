import type { FileOwner } from "@tz/kernel/server/files";
import type { ReferenceTarget } from "@tz/kernel/server/reference";
import { applicationSubject } from "../contract/index.ts";
import { applicationCase } from "./case-type.ts";
import { maySee } from "./policy.ts";
import { loadApplications } from "./store/applications.ts";

/** Files of an application are read by whoever may read it. */
export const applicationFiles: FileOwner = { type: applicationSubject, mayRead: applicationCase.mayRead };

/** How records of other modules name an application. */
export const applicationReferences: ReferenceTarget = {
  type: applicationSubject,
  async resolve(db, actor, ids) {
    const records = await loadApplications(db, actor, ids);
    const visible = records.filter(({ access }) => maySee(actor, access));
    return new Map(visible.map(({ id, title }) => [id, { title, link: applicationCase.link(id) }]));
  },
};

import type { FileOwner } from "@tz/kernel/server/files";
import { archiveSubject } from "../contract/index.ts";
import { type ItemAccess, keeps } from "./policy.ts";
import { loadItem } from "./repository/load-item.ts";

/**
 * The plain files of an item are for its keeper. Others read them by the item's own address, where borrowers get a
 * watermark; who may read the paper that a file came with reads it there.
 */
export const itemFiles: FileOwner = {
  type: archiveSubject,
  async mayRead(db, actor, id) {
    // The keeper's right does not depend on the day.
    const record = await loadItem(db, { actor, now: new Date(0) }, id);
    return record !== undefined && keeps(actor, record.access satisfies ItemAccess);
  },
};

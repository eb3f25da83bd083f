import { sql } from "@tz/kernel/server/base";
import type { FileOwner } from "@tz/kernel/server/files";
import { sealedSubject } from "./commands/seal-paper.ts";
import { seesUse } from "./policy.ts";
import { accessOfUse, usesOf } from "./repository/uses.ts";
import { type Papers, papersOf } from "./sealing/papers.ts";

/** Sealed files are read by those who may read the paper, and by the keepers of its seals. */
export const sealedFiles = (all: readonly Papers[]): FileOwner => ({
  type: sealedSubject,
  async mayRead(db, actor, id, { clock }) {
    const { rows } = await sql<{ type: string }>`
      select distinct subject_type as type from seals.use where subject_id = ${id}`.execute(db);
    for (const { type } of rows) {
      const uses = await usesOf(db, type, id);
      if (uses.some((use) => seesUse(actor, accessOfUse(use)))) return true;
      if (await papersOf(all, type)?.mayRead({ db }, { actor, now: clock.now() }, id)) return true;
    }
    return false;
  },
});

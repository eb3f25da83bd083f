import { query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { ArchiveApprovals, dutyCap } from "../../contract/index.ts";

/** Destructions that the person may approve now, as `mayDoAppraisal` says; by appraisal_asked, and no further than the cap. */
export const countApprovals = query({
  name: "archives.count-approvals",
  summary: { zh: "待审批的销毁数", en: "Destructions that wait for approval" },
  access: "archives.approve",
  input: z.object({}),
  output: ArchiveApprovals,
  async run({ db, actor }) {
    const { rows } = await sql<ArchiveApprovals>`
      select count(*)::int as asked from (select from archives.appraisal
        where holder_id = ${actor.unitId} and state = 'asked' and made_by <> ${actor.personId}
          and not approvals @> ${JSON.stringify([{ personId: actor.personId }])}::jsonb
        limit ${dutyCap}) a`.execute(db);
    return rows[0]!;
  },
});

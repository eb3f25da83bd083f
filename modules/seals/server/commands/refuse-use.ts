import { command, notFound } from "@tz/kernel/server/base";
import { z } from "zod";
import { UseView } from "../../contract/index.ts";
import { mayRefuse } from "../policy.ts";
import { accessOfUse, loadUse, presentUse } from "../repository/uses.ts";
import { seals } from "../tables.ts";

/** The keeper does not seal, and says why: the name is wrong, an attachment is missing. */
export const refuseUse = command({
  name: "seals.refuse-use",
  summary: { zh: "不予用印", en: "Refuse to seal a paper" },
  access: "seals.keep",
  input: z.object({ useId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  output: UseView,
  load: ({ tx }, { useId }) => loadUse(tx, useId, { lock: true }),
  may: (actor, record) => mayRefuse(actor, accessOfUse(record)),
  async run({ tx, now, actor, record, input, subject, note }) {
    await seals(tx)
      .updateTable("seals.use")
      .set({ state: "refused", done_at: now, done_by: actor.personId, done_by_name: actor.name, reason: input.reason })
      .where("id", "=", record.id)
      .execute();
    subject({ type: record.subject_type, id: record.subject_id, unitId: record.unit_id });
    note({ number: record.number, reason: input.reason });
    const saved = await loadUse(tx, record.id);
    if (!saved) throw notFound();
    return presentUse(saved, actor);
  },
});

import type { Bilingual } from "@tz/kernel/contract/base";
import { type CommandContext, command, notFound } from "@tz/kernel/server/base";
import type { Updateable } from "kysely";
import { z } from "zod";
import { type SealState, SealView } from "../../contract/index.ts";
import { forgetLook } from "../opinions/look.ts";
import { type Decided, mayDecide } from "../policy.ts";
import { loadSeal, presentSeal, type SealRow, sealAccess } from "../repository/seals.ts";
import { type SealTable, seals } from "../tables.ts";

export const Decision = z.object({
  sealId: z.uuid(),
  version: z.int(),
  reason: z.string().trim().max(200).default(""),
});
export type DecisionContext = CommandContext<"seals.authority"> & { input: z.output<typeof Decision>; record: SealRow };

/**
 * A decision of the security administrator about a seal.
 * @param to the state that it leaves the seal in; null for the one that it was in
 * @param run what else is done; @returns further columns of the seal
 */
export function decision(
  action: Decided,
  summary: Bilingual,
  to: SealState | null,
  run: (context: DecisionContext) => Promise<Updateable<SealTable>> = async () => ({}),
) {
  return command({
    name: `seals.${action}`,
    summary,
    access: "seals.authority",
    input: Decision,
    output: SealView,
    load: ({ tx }, { sealId }) => loadSeal(tx, sealId, { lock: true }),
    version: ({ version }) => version,
    may: (actor, record) => mayDecide(action, actor, sealAccess(record)),
    async run(context) {
      const { tx, now, actor, record, input, services, subject, note } = context;
      const after = to ?? record.state;
      const decided = { state: after, version: record.version + 1, decided_by_name: actor.name, decided_at: now };
      const reason = input.reason === "" ? {} : { reason: input.reason };
      const more = await run(context);
      await seals(tx)
        .updateTable("seals.seal")
        .set({ ...decided, ...reason, ...more })
        .where("id", "=", record.id)
        .execute();
      subject({ type: "seals.seal", id: record.id, unitId: record.unit_id });
      note({ name: record.name, before: record.state, after, ...reason });
      forgetLook(services);
      const saved = await loadSeal(tx, record.id);
      if (!saved) throw notFound();
      return presentSeal(saved, actor);
    },
  });
}

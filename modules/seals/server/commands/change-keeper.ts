import { AppError, type CommandContext, command, notFound } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { z } from "zod";
import { SealReason, SealView } from "../../contract/index.ts";
import { mayChangeKeeper } from "../policy.ts";
import { requireKeeper } from "../repository/keepers.ts";
import { loadSeal, presentSeal, type SealRow, sealAccess } from "../repository/seals.ts";
import { seals } from "../tables.ts";

/** 更换印章管理员: what waits for the seal passes to the new keeper; both are told. */
export const changeKeeper = command({
  name: "seals.change-keeper",
  summary: { zh: "更换印章管理员", en: "Change a seal's keeper" },
  access: "seals.request",
  input: z.object({
    sealId: z.uuid(),
    version: z.int(),
    keeperId: z.uuid().describe("新任印章管理员"),
    reason: SealReason.describe("更换理由"),
  }),
  output: SealView,
  load: ({ tx }, { sealId }) => loadSeal(tx, sealId, { lock: true }),
  version: ({ version }) => version,
  may: (actor, record) => mayChangeKeeper(actor, sealAccess(record)),
  async run(context) {
    const { tx, actor, record, input, services, subject, note, emit } = context;
    if (input.keeperId === record.keeper_id) throw new AppError("seals.keeper_same");
    await requireKeeper(tx, services, record.unit_id, input.keeperId);
    await seals(tx)
      .updateTable("seals.seal")
      .set({ keeper_id: input.keeperId, version: record.version + 1 })
      .where("id", "=", record.id)
      .execute();
    subject({ type: "seals.seal", id: record.id, unitId: record.unit_id });
    note({ name: record.name, before: record.keeper_id, after: input.keeperId, reason: input.reason });
    emit("seals.keeper-changed", { sealId: record.id });
    const saved = await loadSeal(tx, record.id);
    if (!saved) throw notFound();
    await tell(context, record, saved);
    return presentSeal(saved, actor);
  },
});

type Context = CommandContext<"seals.request">;

async function tell(context: Context, before: SealRow, after: SealRow): Promise<void> {
  await notify(context, {
    personIds: [before.keeper_id, after.keeper_id],
    event: "seals.keeper-changed",
    subject: { type: "seals.seal", id: after.id },
    parameters: { name: after.name, before: before.keeper_name, after: after.keeper_name },
    link: "/seals/uses",
    dedupeKey: `seals.keeper-changed ${after.id} ${after.version}`,
  });
}

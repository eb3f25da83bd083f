import { command, type Tx } from "@tz/kernel/server/base";
import { z } from "zod";
import { mostRenewed } from "../../contract/index.ts";
import { makeSealOf } from "../authority/make-seal.ts";
import { forgetLook } from "../opinions/look.ts";
import { mayDecide } from "../policy.ts";
import { loadSeal, type SealRow, sealAccess } from "../repository/seals.ts";
import { seals } from "../tables.ts";

/** 批量续期: seals that have ended, as all below a dropped root have at once. Those that somebody renewed meanwhile are left. */
export const renewSeals = command({
  name: "seals.renew-many",
  summary: { zh: "批量续期印章", en: "Renew seals that have ended" },
  access: "seals.authority",
  input: z.object({ sealIds: z.array(z.uuid()).min(1).max(mostRenewed) }),
  output: z.object({ renewed: z.int() }),
  async run(context) {
    const { tx, now, actor, input, services, note, emit } = context;
    const due = (await lockSeals(tx, input.sealIds)).filter(
      (seal) => mayDecide("renew", actor, sealAccess(seal)) === true && seal.valid_until && seal.valid_until <= now,
    );
    for (const record of due) {
      const made = await makeSealOf({ ...context, record });
      const decided = { version: record.version + 1, decided_by_name: actor.name, decided_at: now };
      await seals(tx)
        .updateTable("seals.seal")
        .set({ ...decided, ...made })
        .where("id", "=", record.id)
        .execute();
      emit("seals.renewed", { sealId: record.id });
    }
    forgetLook(services);
    note({ seals: due.map(({ id, name }) => ({ id, name })) });
    return { renewed: due.length };
  },
});

/** Always in the same order, so that two who do this never wait for each other. */
async function lockSeals(tx: Tx, ids: readonly string[]): Promise<SealRow[]> {
  const locked: SealRow[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const seal = await loadSeal(tx, id, { lock: true });
    if (seal) locked.push(seal);
  }
  return locked;
}

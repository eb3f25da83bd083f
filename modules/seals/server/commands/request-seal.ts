import { AppError, command } from "@tz/kernel/server/base";
import { z } from "zod";
import { SealReason, SealView } from "../../contract/index.ts";
import { insertSeal, unitOf } from "../repository/insert-seal.ts";
import { requireKeeper } from "../repository/keepers.ts";

/** Asks for the seal of one's unit, with its legal name on it; the security administrator decides. */
export const requestSeal = command({
  name: "seals.request",
  summary: { zh: "申请制发单位印章", en: "Ask for the unit's seal" },
  access: "seals.request",
  input: z.object({ keeperId: z.uuid().describe("印章管理员"), reason: SealReason }),
  output: SealView,
  async run(context) {
    const { tx, actor, input, services } = context;
    const unit = await unitOf(tx, actor.unitId, input.keeperId);
    if (!unit) throw new AppError("seals.keeper_elsewhere");
    await requireKeeper(tx, services, actor.unitId, input.keeperId);
    const size = unit.kind === "government" ? "government" : "department";
    return insertSeal(context, {
      person_id: null,
      name: unit.name,
      size,
      keeper_id: input.keeperId,
      reason: input.reason,
    });
  },
});

import { makeSealOf } from "../authority/make-seal.ts";
import { decision } from "./decide-seal.ts";

/** Makes the seal that was asked for. */
export const approveSeal = decision(
  "approve",
  { zh: "批准制发印章", en: "Approve a seal" },
  "active",
  async (context) => {
    const made = await makeSealOf(context);
    context.emit("seals.approved", { sealId: context.record.id });
    return made;
  },
);

import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { SealReason, SealView } from "../../contract/index.ts";
import { insertSeal } from "../repository/insert-seal.ts";

/** Asks for one's own signature stamp (签名章), which nobody else keeps. */
export const requestStamp = command({
  name: "seals.request-stamp",
  summary: { zh: "申请本人签名章", en: "Ask for one's own signature stamp" },
  access: "seals.keep",
  input: z.object({ reason: SealReason }),
  output: SealView,
  run: (context) => {
    const { actor, input } = context;
    const own = { person_id: actor.personId, keeper_id: actor.personId };
    return insertSeal(context, { ...own, name: actor.name, size: "signature", reason: input.reason });
  },
});

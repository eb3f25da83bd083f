import { AppError, command } from "@tz/kernel/server/base";
import { writtenDrawing } from "@tz/seal";
import { RequestStamp, SealView } from "../../contract/index.ts";
import { insertSeal } from "../repository/insert-seal.ts";

/**
 * Asks for one's own signature (签名章), which nobody else keeps: with one's own hand, or as the name in print. It signs one's
 * opinions, and stands on papers that bear a leader's stamp.
 */
export const requestStamp = command({
  name: "seals.request-stamp",
  summary: { zh: "申请本人电子签名", en: "Ask for one's own electronic signature" },
  access: "seals.sign",
  input: RequestStamp,
  output: SealView,
  // Tracing takes longer than a transaction should be held.
  prepare({ input: { picture } }) {
    if (picture === undefined) return undefined;
    const drawing = writtenDrawing(Buffer.from(picture, "base64"));
    if (!drawing) throw new AppError("seals.signature_unreadable");
    return drawing;
  },
  run: (context) => {
    const { actor, input, prepared } = context;
    const own = { person_id: actor.personId, keeper_id: actor.personId, drawing: prepared };
    return insertSeal(context, { ...own, name: actor.name, size: "signature", reason: input.reason });
  },
});

import { makeSealOf } from "../authority/make-seal.ts";
import { decision } from "./decide-seal.ts";

/**
 * 续期: the seal goes on with new keys and certificates, whether the former ones run out, have run out or were revoked. The former
 * ones are not revoked by it: programs that know no trusted time would then doubt what was sealed before.
 */
export const renewSeal = decision("renew", { zh: "印章续期", en: "Renew a seal" }, null, async (context) => {
  const made = await makeSealOf(context);
  context.emit("seals.renewed", { sealId: context.record.id });
  return made;
});

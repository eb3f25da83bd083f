import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { OwnRevocation } from "../../contract/index.ts";
import { endSessionsByCertificate } from "../sign-in/end-sessions.ts";
import { lockCertificate } from "../sign-in/lock-certificate.ts";
import { revoke } from "./revoke-certificate.ts";

/** 挂失、注销: revokes one's own sign-in certificate at once, and ends what was begun with certificates of one's own. */
export const giveUpCertificate = command({
  name: "seals.give-up-certificate",
  summary: { zh: "挂失、注销本人登录证书", en: "Give up one's own sign-in certificate" },
  access: "signedIn",
  input: z.object({ certificateId: z.uuid(), reason: OwnRevocation }),
  output: z.object({ id: z.uuid() }),
  load: ({ tx }, { certificateId }) => lockCertificate(tx, certificateId),
  may: (actor, { purpose, person_id, revoked_at }) =>
    purpose === "signIn" && person_id === actor.personId && (revoked_at === null || "seals.revoked_already"),
  async run({ actor, record, input: { reason }, ...context }) {
    const { tx, now, subject, note } = context;
    await revoke(tx, [record.id], reason, now);
    // Whoever found the key may be signed in with it at this moment.
    if (reason === "keyCompromise") await endSessionsByCertificate(context, actor.personId);
    subject({ type: "seals.certificate", id: record.id, unitId: record.unit_id });
    note({ serial: record.serial, reason });
    return { id: record.id };
  },
});

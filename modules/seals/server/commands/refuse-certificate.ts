import { command } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { z } from "zod";
import { loadToDecide, mayDecideRequest, settle } from "../sign-in/requests.ts";

/** Refuses a sign-in certificate, with the reason that the asker reads. */
export const refuseCertificate = command({
  name: "seals.refuse-certificate",
  summary: { zh: "不予签发登录证书", en: "Refuse a sign-in certificate" },
  access: "seals.authority",
  input: z.object({ requestId: z.uuid(), version: z.int(), reason: z.string().trim().min(1).max(200) }),
  output: z.object({ id: z.uuid() }),
  load: (context, { requestId }) => loadToDecide(context, requestId),
  version: ({ version }) => version,
  may: (actor, record) => mayDecideRequest(actor, record),
  async run({ actor, record, input: { reason }, ...context }) {
    const { tx, now, subject, note } = context;
    await settle(tx, record, { state: "refused", reason, decided_at: now, decided_by_name: actor.name });
    subject({ type: "seals.certificate-request", id: record.id, unitId: record.unit_id });
    note({ label: record.label, reason });
    await notify(context, {
      personIds: [record.person_id],
      event: "seals.certificate-refused",
      subject: { type: "seals.certificate-request", id: record.id },
      parameters: { label: record.label, reason },
      link: "/settings",
      dedupeKey: `seals.certificate-refused ${record.id}`,
    });
    return { id: record.id };
  },
});

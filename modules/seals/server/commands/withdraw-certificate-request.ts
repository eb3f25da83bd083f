import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { loadRequest, settle } from "../sign-in/requests.ts";

/** Takes back one's own request that waits. */
export const withdrawCertificateRequest = command({
  name: "seals.withdraw-certificate-request",
  summary: { zh: "撤回登录证书申请", en: "Withdraw the request for a sign-in certificate" },
  access: "signedIn",
  input: z.object({ requestId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  load: ({ tx }, { requestId }) => loadRequest(tx, requestId),
  may: (actor, { person_id, state }) => person_id === actor.personId && (state === "requested" || "seals.request_over"),
  async run({ tx, now, record, subject }) {
    await settle(tx, record, { state: "withdrawn", decided_at: now });
    subject({ type: "seals.certificate-request", id: record.id, unitId: record.unit_id });
    return { id: record.id };
  },
});

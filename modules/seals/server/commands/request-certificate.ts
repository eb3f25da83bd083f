import { AppError, command, newId, violates, type WriteContext } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { FormatError, type CertificateRequest as Read, readRequest } from "@tz/seal";
import { fromBase64, fromPem } from "@tz/seal/browser";
import { z } from "zod";
import { RequestCertificate } from "../../contract/index.ts";
import { securityAdministrators } from "../administrators.ts";
import { liveCertificates, requests } from "../sign-in/requests.ts";

const MOST = 5;

/** Asks for a certificate to sign in with, by a key that only the asker has (PKCS#10). */
export const requestCertificate = command({
  name: "seals.request-certificate",
  summary: { zh: "申请登录证书", en: "Ask for a sign-in certificate" },
  access: "signedIn",
  input: RequestCertificate,
  output: z.object({ id: z.uuid() }),
  prepare: ({ input }) => readable(input.request),
  async run({ actor, input: { kept, label }, prepared: { algorithm, publicKey }, ...context }) {
    const { tx, now, note, subject } = context;
    if ((await liveCertificates(tx, actor.personId, now)).length >= MOST)
      throw new AppError("seals.too_many_certificates", { most: MOST });
    const id = newId();
    await requests(tx)
      .insertInto("seals.certificate_request")
      .values({
        id,
        person_id: actor.personId,
        unit_id: actor.unitId,
        algorithm,
        public_key: publicKey,
        kept,
        label,
        state: "requested",
        requested_at: now,
      })
      .execute()
      .catch(refuseSecond);
    subject({ type: "seals.certificate-request", id, unitId: actor.unitId });
    note({ name: actor.name, algorithm, kept, label });
    await tellApprovers(context, { id, name: actor.name });
    return { id };
  },
});

/** @throws AppError seals.request_unreadable */
function readable(text: string): Read {
  try {
    return readRequest(Buffer.from(fromPem("CERTIFICATE REQUEST", text) ?? fromBase64(text) ?? []));
  } catch (error) {
    if (error instanceof FormatError) throw new AppError("seals.request_unreadable");
    throw error;
  }
}

function refuseSecond(error: unknown): never {
  if (violates(error, "certificate_request_open")) throw new AppError("seals.request_waiting");
  if (violates(error, "certificate_request_key")) throw new AppError("seals.key_used");
  throw error;
}

async function tellApprovers(context: WriteContext, { id, name }: { id: string; name: string }): Promise<void> {
  await notify(context, {
    personIds: await securityAdministrators(context.tx, context.services),
    event: "seals.certificate-asked",
    subject: { type: "seals.certificate-request", id },
    parameters: { name },
    link: "/seals/authority?part=requests",
    dedupeKey: `seals.certificate-asked ${id}`,
  });
}

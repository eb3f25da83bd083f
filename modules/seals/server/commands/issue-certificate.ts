import { AppError, command, sql, type Tx } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { z } from "zod";
import { authorityOf, certify } from "../authority/issue.ts";
import { loadToDecide, mayDecideRequest, settle } from "../sign-in/requests.ts";

/** Issues the sign-in certificate that was asked for: the name is that of the register of persons, not of the request. */
export const issueSignInCertificate = command({
  name: "seals.issue-certificate",
  summary: { zh: "签发登录证书", en: "Issue a sign-in certificate" },
  access: "seals.authority",
  input: z.object({ requestId: z.uuid(), version: z.int() }),
  output: z.object({ id: z.uuid(), serial: z.string() }),
  load: (context, { requestId }) => loadToDecide(context, requestId),
  version: ({ version }) => version,
  may: (actor, record) => mayDecideRequest(actor, record),
  async run({ actor, record, ...context }) {
    const { tx, now, services, subject, note } = context;
    const holder = await holderOf(tx, record.person_id, record.unit_id);
    if (!holder) throw new AppError("seals.requester_left");
    const certificate = await certify(
      { tx, now, config: services.config },
      await authorityOf(tx, record.algorithm),
      {
        purpose: "signIn",
        unitId: record.unit_id,
        personId: record.person_id,
        name: { commonName: holder.name, organization: holder.unit },
      },
      record.public_key,
    );
    const decided = { decided_at: now, decided_by_name: actor.name };
    await settle(tx, record, { state: "issued", certificate_id: certificate.id, ...decided });
    subject({ type: "seals.certificate", id: certificate.id, unitId: record.unit_id });
    const isOwn = record.person_id === actor.personId;
    note({ name: holder.name, serial: certificate.serial, algorithm: record.algorithm, kept: record.kept, isOwn });
    await notify(context, {
      personIds: [record.person_id],
      event: "seals.certificate-issued",
      subject: { type: "seals.certificate-request", id: record.id },
      parameters: { label: record.label },
      link: "/settings",
      dedupeKey: `seals.certificate-issued ${record.id}`,
    });
    return { id: certificate.id, serial: certificate.serial };
  },
});

/** By primary keys. @returns undefined for somebody who has left */
async function holderOf(tx: Tx, personId: string, unitId: string): Promise<{ name: string; unit: string } | undefined> {
  const { rows } = await sql<{ name: string; unit: string }>`
    select p.name, u.name as unit from kernel.person p, kernel.unit u
    where p.id = ${personId} and u.id = ${unitId} and p.state = 'active'`.execute(tx);
  return rows[0];
}

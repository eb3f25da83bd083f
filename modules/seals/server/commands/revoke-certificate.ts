import { command, type Tx } from "@tz/kernel/server/base";
import type { Reason } from "@tz/seal";
import type { Selectable } from "kysely";
import { z } from "zod";
import { RevocationReason } from "../../contract/index.ts";
import { endSessionsByCertificate } from "../sign-in/end-sessions.ts";
import { lockCertificate } from "../sign-in/lock-certificate.ts";
import { type CertificateTable, seals } from "../tables.ts";

/**
 * Revokes a certificate: from now on, what is signed with it is refused; what was signed before stays good. The seal that it belongs to
 * is used no more, and the other certificate (SM2 or ECDSA) that was made with it falls with it, also when the seal was renewed since.
 */
export const revokeCertificate = command({
  name: "seals.revoke-certificate",
  summary: { zh: "吊销证书", en: "Revoke a certificate" },
  access: "seals.authority",
  input: z.object({ certificateId: z.uuid(), reason: RevocationReason }),
  output: z.object({ id: z.uuid() }),
  // The seal before its certificates, as whoever destroys it does.
  async load({ tx }, { certificateId }) {
    const seal = await lockSealOf(tx, certificateId);
    const certificate = await lockCertificate(tx, certificateId);
    return certificate && { certificate, seal };
  },
  may: (_, { certificate }) => certificate.revoked_at === null || "seals.revoked_already",
  async run({ record: { certificate: record, seal }, input, ...context }) {
    const { tx, now, subject, note } = context;
    // The two keys of a seal are kept and used together: only one that was replaced falls alone.
    const ids = input.reason === "superseded" ? [record.id] : await withTwin(tx, record);
    await revoke(tx, ids, input.reason, now);
    if (record.purpose === "signIn" && record.person_id) await endSessionsByCertificate(context, record.person_id);
    // A seal whose certificate is gone cannot seal any more.
    if (seal?.state === "active")
      await seals(tx)
        .updateTable("seals.seal")
        .set((row) => ({ state: "suspended", version: row("version", "+", 1) }))
        .where("id", "=", seal.id)
        .execute();
    subject({ type: "seals.certificate", id: record.id, unitId: record.unit_id });
    note({ serial: record.serial, name: record.name, reason: input.reason });
    return { id: record.id };
  },
});

/** The seal that a certificate belongs to, locked. */
const lockSealOf = (tx: Tx, id: string) =>
  seals(tx)
    .selectFrom("seals.seal")
    .select(["id", "state"])
    .where((where) => where.or([where("certificate_id", "=", id), where("outside_certificate_id", "=", id)]))
    .forUpdate()
    .executeTakeFirst();

/** A certificate and the other one that was made with it for a seal; by the primary key and certificate_twin. */
async function withTwin(tx: Tx, { id, twin_id }: Selectable<CertificateTable>): Promise<string[]> {
  const twin = await seals(tx)
    .selectFrom("seals.certificate")
    .select("id")
    .where((where) => where.or([where("twin_id", "=", id), where("id", "=", twin_id)]))
    .executeTakeFirst();
  return twin ? [id, twin.id] : [id];
}

/** Puts certificates on the list of revoked ones, which gets its next number. */
export async function revoke(tx: Tx, ids: readonly string[], reason: Reason, now: Date): Promise<void> {
  if (ids.length === 0) return;
  const revoked = await seals(tx)
    .updateTable("seals.certificate")
    .set((row) => ({ revoked_at: now, reason, version: row("version", "+", 1) }))
    .where("id", "in", ids)
    .where("revoked_at", "is", null)
    .returning("authority_id")
    .execute();
  const authorities = [...new Set(revoked.map(({ authority_id }) => authority_id))];
  if (authorities.length === 0) return;
  await seals(tx)
    .updateTable("seals.authority")
    .set((row) => ({ crl_number: row("crl_number", "+", "1") }))
    .where("id", "in", authorities)
    .execute();
}

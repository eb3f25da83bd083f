import type { Tx } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import { type CertificateTable, seals } from "../tables.ts";

/**
 * A certificate, locked for its revocation, and with it the other one that was made with it for a seal: both in one order, or two who
 * revoke one each would wait for each other. By the primary key and certificate_twin.
 */
export async function lockCertificate(tx: Tx, id: string): Promise<Selectable<CertificateTable> | undefined> {
  const twin = seals(tx).selectFrom("seals.certificate").select("twin_id").where("id", "=", id);
  const both = await seals(tx)
    .selectFrom("seals.certificate")
    .selectAll()
    .where((where) => where.or([where("id", "=", id), where("twin_id", "=", id), where("id", "=", twin)]))
    .orderBy("id")
    .forUpdate()
    .execute();
  return both.find((one) => one.id === id);
}

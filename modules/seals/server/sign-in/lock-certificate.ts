import type { Tx } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import { type CertificateTable, seals } from "../tables.ts";

/** A certificate, locked for its revocation. */
export const lockCertificate = (tx: Tx, id: string): Promise<Selectable<CertificateTable> | undefined> =>
  seals(tx).selectFrom("seals.certificate").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

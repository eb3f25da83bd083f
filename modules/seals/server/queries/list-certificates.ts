import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import { z } from "zod";
import { CertificateView, certificatePurposes } from "../../contract/index.ts";
import type { AuthorityTable, CertificateTable } from "../tables.ts";

const Keys = z.tuple([z.uuid()]);

type CertificateRow = Selectable<CertificateTable> & { algorithm: AuthorityTable["algorithm"] };

/** All certificates, or those of one kind, the newest first; by the primary key, or certificate_purpose. */
export const listCertificates = query({
  name: "seals.list-certificates",
  summary: { zh: "数字证书", en: "Certificates" },
  access: "seals.authority",
  input: z.object({ ...pageRequest, purpose: z.enum(certificatePurposes).optional() }),
  output: pageOf(CertificateView),
  async run({ db, input: { cursor, limit, purpose } }) {
    const after = decodeCursor(cursor, Keys)?.[0];
    const { rows } = await sql<CertificateRow>`
      select c.*, a.algorithm from seals.certificate c join seals.authority a on a.id = c.authority_id
      where ${after ? sql`c.id < ${after}` : sql`true`} and ${purpose ? sql`c.purpose = ${purpose}` : sql`true`}
      order by c.id desc limit ${limit + 1}`.execute(db);
    return keysetPage(rows, limit, ({ id }) => [id], presentCertificate);
  },
});

const presentCertificate = (row: CertificateRow) => ({
  id: row.id,
  algorithm: row.algorithm,
  purpose: row.purpose,
  name: row.name,
  serial: row.serial,
  notBefore: row.not_before.toISOString(),
  notAfter: row.not_after.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  reason: row.reason,
});

import { createHash } from "node:crypto";
import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import { z } from "zod";
import { AuthorityView, CertificateView, certificatePurposes } from "../../contract/index.ts";
import { certificateEnd } from "../authority/issue.ts";
import type { AuthorityTable, CertificateTable } from "../tables.ts";

interface AuthorityRow extends Selectable<AuthorityTable> {
  certificates: number;
  revoked: number;
}

/** The roots, each counted by certificate_serial and certificate_revoked; there are a handful in the life of an office. */
export const listAuthorities = query({
  name: "seals.list-authorities",
  summary: { zh: "证书认证机构", en: "The certificate authority" },
  access: "seals.authority",
  input: z.object({}),
  output: z.object({ items: z.array(AuthorityView) }),
  async run({ db, now }) {
    const { rows } = await sql<AuthorityRow>`
      select a.*, (select count(*)::int from seals.certificate c where c.authority_id = a.id) as certificates,
        (select count(*)::int from seals.certificate c where c.authority_id = a.id and c.revoked_at is not null) as revoked
      from seals.authority a order by a.retired_at nulls first, a.algorithm desc limit 50`.execute(db);
    return { items: rows.map((row) => present(row, now)) };
  },
});

const present = (row: AuthorityRow, now: Date) => ({
  id: row.id,
  algorithm: row.algorithm,
  name: row.name,
  fingerprint: createHash("sm3").update(row.certificate).digest("hex"),
  foundedAt: row.founded_at.toISOString(),
  notAfter: row.not_after.toISOString(),
  retiredAt: row.retired_at?.toISOString() ?? null,
  crossCertified: row.cross_certificate !== null,
  mustRenew: row.retired_at === null && row.not_after < certificateEnd(now),
  certificates: row.certificates,
  revoked: row.revoked,
});

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

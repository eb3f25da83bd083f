import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import { z } from "zod";
import { CertificateView, certificatePurposes, RootView } from "../../contract/index.ts";
import { presentDrop } from "../roots/drop-record.ts";
import { loadRoots } from "../roots/load-roots.ts";
import { type AuthorityTable, type CertificateTable, seals } from "../tables.ts";

/** The roots, each with the newest request to drop it; by root_drop_authority. */
export const listAuthorities = query({
  name: "seals.list-authorities",
  summary: { zh: "证书认证机构", en: "The certificate authority" },
  access: "seals.authority",
  input: z.object({}),
  output: z.object({ items: z.array(RootView) }),
  async run({ db, now }) {
    const drops = await seals(db)
      .selectFrom("seals.root_drop")
      .selectAll()
      .distinctOn("authority_id")
      .orderBy("authority_id")
      .orderBy("id", "desc")
      .execute();
    const newest = new Map(drops.map((row) => [row.authority_id, presentDrop(row)]));
    const roots = await loadRoots(db, now);
    return { items: roots.map((root) => ({ ...root, drop: newest.get(root.id) ?? null })) };
  },
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

import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import type { Reason } from "@tz/seal";
import { z } from "zod";
import { OwnCertificate } from "../../contract/index.ts";
import { type RequestRow, requestFacts } from "../sign-in/requests.ts";

const Keys = z.tuple([z.uuid()]);

interface Row extends RequestRow {
  serial: string | null;
  certificate: Buffer;
  not_before: Date;
  not_after: Date;
  revoked_at: Date | null;
  revocation: Reason | null;
}

/** One's own sign-in certificates and requests, the newest first; by certificate_request_own. */
export const listOwnCertificates = query({
  name: "seals.list-own-certificates",
  summary: { zh: "我的登录证书", en: "One's own sign-in certificates" },
  access: "signedIn",
  input: z.object(pageRequest),
  output: pageOf(OwnCertificate),
  async run({ db, actor, input: { cursor, limit } }) {
    const after = decodeCursor(cursor, Keys)?.[0];
    const { rows } = await sql<Row>`
      select r.*, c.serial, c.certificate, c.not_before, c.not_after, c.revoked_at, c.reason as revocation
      from seals.certificate_request r left join seals.certificate c on c.id = r.certificate_id
      where r.person_id = ${actor.personId} and ${after ? sql`r.id < ${after}` : sql`true`}
      order by r.id desc limit ${limit + 1}`.execute(db);
    return keysetPage(rows, limit, ({ id }) => [id], present);
  },
});

const present = (row: Row): z.input<typeof OwnCertificate> => ({
  ...requestFacts(row),
  certificate:
    row.certificate_id === null || row.serial === null
      ? null
      : {
          id: row.certificate_id,
          serial: row.serial,
          notBefore: row.not_before.toISOString(),
          notAfter: row.not_after.toISOString(),
          revokedAt: row.revoked_at?.toISOString() ?? null,
          revocation: row.revocation,
          der: row.certificate.toString("base64"),
        },
});

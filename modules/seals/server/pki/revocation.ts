import { type Db, sql } from "@tz/kernel/server/base";
import { type Reason, type Revoked, readCertificate, type Status, serialText } from "@tz/seal";
import type { AuthorityRow } from "../authority/issue.ts";
import { seals } from "../tables.ts";

/** When and why a certificate ceased to be good; null while it is. */
interface Kept {
  /** In hexadecimal, large letters. */
  serial: string;
  at: Date | null;
  reason: Reason | null;
}

/** What a root revoked: by certificate_revoked; and those whose key it had certified and that fell. */
export async function revokedBy(db: Db, root: AuthorityRow): Promise<Revoked[]> {
  const { rows } = await sql<Kept>`
    select serial, revoked_at as at, reason from seals.certificate
    where authority_id = ${root.id} and revoked_at is not null`.execute(db);
  return [...rows, ...(await crossCertified(db, root))].flatMap(({ serial, at, reason }) =>
    at ? [{ serial: Buffer.from(serial, "hex"), at, reason: reason ?? "unspecified" }] : [],
  );
}

/**
 * What a root says of certificates. One whose key is in other hands says of all, also those that it never issued here, that they are
 * revoked (RFC 6960, 2.7). By certificate_serial.
 */
export async function statesOf(db: Db, root: AuthorityRow, serials: readonly string[]): Promise<Map<string, Status>> {
  const { compromised_since: since } = root;
  if (since) return new Map(serials.map((serial) => [serial, { state: "revoked", at: since, reason: "cACompromise" }]));
  const { rows } = await sql<Kept>`
    select serial, revoked_at as at, reason from seals.certificate
    where authority_id = ${root.id} and serial = any (${[...serials]}::text[])`.execute(db);
  return new Map([...rows, ...(await crossCertified(db, root))].map((one) => [one.serial, statusOf(one)]));
}

const statusOf = ({ at, reason }: Kept): Status =>
  at ? { state: "revoked", at, reason: reason ?? "unspecified" } : { state: "good" };

/** Later roots whose key a root certified; a handful. */
async function crossCertified(db: Db, { id }: AuthorityRow): Promise<Kept[]> {
  const rows = await seals(db)
    .selectFrom("seals.authority")
    .select(["cross_certificate", "compromised_since"])
    .where("certified_by", "=", id)
    .execute();
  return rows.flatMap(({ cross_certificate, compromised_since }) =>
    cross_certificate
      ? [{ serial: serialText(readCertificate(cross_certificate)), at: compromised_since, reason: "cACompromise" }]
      : [],
  );
}

import { createHash } from "node:crypto";
import { type Db, sql } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import type { AuthorityView } from "../../contract/index.ts";
import { certificateEnd } from "../authority/issue.ts";
import type { AuthorityTable } from "../tables.ts";

interface RootRow extends Selectable<AuthorityTable> {
  cross_certified: boolean;
  certificates: number;
  revoked: number;
  unit_seals: number;
  stamps: number;
  sign_ins: number;
}

/**
 * Roots with what stands below them, counted by certificate_serial: those in use first, then the others as they were replaced. There are
 * a handful in the life of an office.
 * @param ids only these
 */
export async function loadRoots(db: Db, now: Date, ids?: readonly string[]): Promise<AuthorityView[]> {
  const { rows } = await sql<RootRow>`
  select a.*, below.*, sealed.*, coalesce(
      (select by.dropped_at is null and a.dropped_at is null from seals.authority by where by.id = a.certified_by), false)
    as cross_certified
  from seals.authority a
  cross join lateral (
    select count(*)::int as certificates, count(revoked_at)::int as revoked,
      count(*) filter (where purpose = 'signIn' and revoked_at is null and not_after > ${now})::int as sign_ins
    from seals.certificate where authority_id = a.id) below
  cross join lateral (
    select count(*) filter (where s.person_id is null)::int as unit_seals,
      count(*) filter (where s.person_id is not null)::int as stamps
    from seals.seal s join seals.certificate c on c.id in (s.certificate_id, s.outside_certificate_id)
    where c.authority_id = a.id and s.state in ('active', 'suspended')) sealed
  where ${ids ? sql`a.id = any (${[...ids]}::uuid[])` : sql`true`}
  order by a.retired_at nulls first, a.algorithm desc limit 50`.execute(db);
  return rows.map((row) => present(row, now));
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

const present = (row: RootRow, now: Date): AuthorityView => ({
  id: row.id,
  algorithm: row.algorithm,
  name: row.name,
  fingerprint: createHash("sm3").update(row.certificate).digest("hex"),
  foundedAt: row.founded_at.toISOString(),
  notAfter: row.not_after.toISOString(),
  retiredAt: iso(row.retired_at),
  droppedAt: iso(row.dropped_at),
  compromisedSince: iso(row.compromised_since),
  crossCertified: row.cross_certified,
  mustRenew: row.retired_at === null && row.not_after < certificateEnd(now),
  certificates: row.certificates,
  revoked: row.revoked,
  unitSeals: row.unit_seals,
  stamps: row.stamps,
  signInCertificates: row.sign_ins,
});

import { type Db, sql } from "@tz/kernel/server/base";

/** What this office vouches for, as plain values that go to another thread. */
export interface TrustFacts {
  roots: Uint8Array[];
  /** By the place of its issuer in `roots`. */
  revoked: { issuer: number; serial: string; at: Date }[];
}

/** All roots, those out of use too, and what they revoked; by certificate_revoked. */
export async function trustFacts(db: Db): Promise<TrustFacts> {
  const { rows } = await sql<{ certificate: Buffer; revoked: { serial: string; at: string }[] }>`
    select a.certificate, (select coalesce(jsonb_agg(jsonb_build_object('serial', c.serial, 'at', c.revoked_at)), '[]')
      from seals.certificate c where c.authority_id = a.id and c.revoked_at is not null) as revoked
    from seals.authority a order by a.id`.execute(db);
  return {
    roots: rows.map(({ certificate }) => new Uint8Array(certificate)),
    revoked: rows.flatMap(({ revoked }, issuer) =>
      revoked.map(({ serial, at }) => ({ issuer, serial, at: new Date(at) })),
    ),
  };
}

import { type Db, sql } from "@tz/kernel/server/base";

/** One of this office's roots. */
export interface RootFacts {
  certificate: Uint8Array;
  revoked: { serial: string; at: string }[];
  /** Of one that is believed no more: since when, and the digests (SHA-256) of all certificates that it issued here. */
  fallen: { since: string; issued: string[] } | null;
}

/**
 * What this office vouches for, as plain values that go to another thread: all roots, those out of use too, and what they revoked, by
 * certificate_revoked. Of a dropped one also every certificate, by certificate_serial: a stranger who has its key can write any number
 * and date, but not the same bytes.
 */
export async function trustFacts(db: Db): Promise<RootFacts[]> {
  const { rows } = await sql<RootFacts>`
    select a.certificate,
      (select coalesce(jsonb_agg(jsonb_build_object('serial', c.serial, 'at', c.revoked_at)), '[]')
        from seals.certificate c where c.authority_id = a.id and c.revoked_at is not null) as revoked,
      case when a.dropped_at is not null then jsonb_build_object('since', a.compromised_since, 'issued',
        (select coalesce(jsonb_agg(encode(sha256(c.certificate), 'hex')), '[]')
          from seals.certificate c where c.authority_id = a.id)) end as fallen
    from seals.authority a order by a.id`.execute(db);
  // A buffer of the database's would not go to another thread as it is.
  return rows.map((row) => ({ ...row, certificate: new Uint8Array(row.certificate) }));
}

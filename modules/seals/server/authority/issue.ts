import { randomBytes } from "node:crypto";
import { AppError, type Config, newId, type Tx } from "@tz/kernel/server/base";
import {
  type Algorithm,
  issueCertificate,
  type Name,
  nameOf,
  newSigningKey,
  readCertificate,
  type SigningKey,
  serialText,
} from "@tz/seal";
import type { Selectable } from "kysely";
import { type AuthorityTable, type CertificateTable, seals } from "../tables.ts";
import { authorityPurpose, certificatePurpose, closeKey, openKey } from "./keys.ts";

export type AuthorityRow = Selectable<AuthorityTable>;

/** Two years for all: a seal is judged by the maker's certificate as it was when the seal was made. */
const YEARS = 2;

/** 16 bytes that nobody can guess, positive in DER (RFC 5280, 4.1.2.2). */
export function newSerial(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes;
}

/** The authority in use. @throws AppError seals.no_authority */
export async function authorityOf(tx: Tx, algorithm: Algorithm): Promise<AuthorityRow> {
  const found = await seals(tx)
    .selectFrom("seals.authority")
    .selectAll()
    .where("algorithm", "=", algorithm)
    .where("retired_at", "is", null)
    .executeTakeFirst();
  if (!found) throw new AppError("seals.no_authority");
  return found;
}

/** When a certificate ends that is issued now. */
export function certificateEnd(now: Date): Date {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  return end;
}

/** Whose a new certificate is. */
export interface Holder {
  purpose: CertificateTable["purpose"];
  unitId?: string | null;
  personId?: string | null;
  /** The seal's own certificate, of that which is made with it. */
  twinId?: string;
  name: Name;
}

/** What issuing needs. */
export interface Issuing {
  tx: Tx;
  now: Date;
  config: Config;
}

/** Makes a key and its certificate; the key stays with the platform, sealed. */
export function issue(
  issuing: Issuing,
  authority: AuthorityRow,
  holder: Holder,
): Promise<Selectable<CertificateTable>> {
  const key = newSigningKey(authority.algorithm);
  return certify(issuing, authority, holder, key.publicKey, key);
}

/**
 * A certificate for a public key. Never beyond the end of the authority's own.
 * @param kept the private half, where the platform keeps it; whoever signs in keeps theirs alone
 */
export async function certify(
  { tx, now, config }: Issuing,
  authority: AuthorityRow,
  holder: Holder,
  publicKey: Buffer,
  kept?: SigningKey,
): Promise<Selectable<CertificateTable>> {
  const root = readCertificate(authority.certificate);
  const end = certificateEnd(now);
  const certificate = issueCertificate(
    {
      serial: newSerial(),
      subject: nameOf(holder.name),
      issuer: root.subject,
      // Clocks of those who verify differ by some minutes.
      notBefore: new Date(now.getTime() - 5 * 60_000),
      notAfter: end < root.notAfter ? end : root.notAfter,
      algorithm: authority.algorithm,
      publicKey,
      purpose: holder.purpose === "signIn" ? "signIn" : "signing",
      ...placesOf(config, authority.id),
    },
    await openKey(config, authority, authority.algorithm, authorityPurpose(authority.id)),
  );
  return store({ tx, config }, authority.id, certificate, holder, kept);
}

async function store(
  { tx, config }: Omit<Issuing, "now">,
  authorityId: string,
  certificate: Buffer,
  holder: Holder,
  key: SigningKey | undefined,
) {
  const id = newId();
  const read = readCertificate(certificate);
  return seals(tx)
    .insertInto("seals.certificate")
    .values({
      id,
      authority_id: authorityId,
      serial: serialText(read),
      purpose: holder.purpose,
      unit_id: holder.unitId ?? null,
      person_id: holder.personId ?? null,
      twin_id: holder.twinId ?? null,
      name: holder.name.commonName,
      certificate,
      private_key: key ? await closeKey(config, key, certificatePurpose(id)) : null,
      not_before: read.notBefore,
      not_after: read.notAfter,
      revoked_at: null,
      reason: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Where the world asks about certificates; none in an office that the outside cannot reach. */
export function placesOf({ publicUrl }: Pick<Config, "publicUrl">, authorityId: string) {
  if (!publicUrl) return {};
  const base = `${publicUrl.replace(/\/$/, "")}/api/pki/${authorityId}`;
  return { places: { crl: `${base}/crl`, ocsp: `${base}/ocsp` } };
}

import { type CommandContext, newId, sql, type Tx } from "@tz/kernel/server/base";
import { type Algorithm, issueCertificate, nameOf, newSigningKey, readCertificate, type SigningKey } from "@tz/seal";
import { seals } from "../tables.ts";
import { type AuthorityRow, newSerial, placesOf } from "./issue.ts";
import { authorityPurpose, closeKey, openKey } from "./keys.ts";

type Context = Pick<CommandContext<"seals.authority">, "tx" | "now" | "services">;

const words: Record<Algorithm, string> = { sm2: "SM2", p256: "ECDSA" };

/** Two who found or renew the authority at the same time must not make two. */
export const lockAuthority = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('seals.authority'))`.execute(tx);

/** A root to be. */
export interface NewRoot {
  algorithm: Algorithm;
  name: string;
  years: number;
  /** The root that it takes the place of. */
  before?: AuthorityRow;
}

/** Makes a root with a key of its own; one that follows another is certified by that one too. @returns its id */
export async function foundRoot(context: Context, { algorithm, name, years, before }: NewRoot): Promise<string> {
  const { tx, now, services } = context;
  const id = newId();
  const key = newSigningKey(algorithm);
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  const subject = nameOf({ commonName: await nameOfRoot(tx, algorithm, name), organization: name });
  // Clocks of those who verify differ by some minutes.
  const common = { subject, notBefore: new Date(now.getTime() - 5 * 60_000), algorithm, publicKey: key.publicKey };
  const certificate = issueCertificate(
    { ...common, serial: newSerial(), issuer: subject, notAfter: end, purpose: "root" },
    key,
  );
  await seals(tx)
    .insertInto("seals.authority")
    .values({
      id,
      algorithm,
      name,
      certificate,
      cross_certificate: before ? await crossCertificate(context, before, { ...common, notAfter: end }) : null,
      certified_by: before?.id ?? null,
      private_key: await closeKey(services.config, key, authorityPurpose(id)),
      not_after: end,
      founded_at: now,
      retired_at: null,
      dropped_at: null,
      compromised_since: null,
    })
    .execute();
  return id;
}

/** Each root of an algorithm has a name of its own: lists of revoked certificates are told apart by it. */
async function nameOfRoot(tx: Tx, algorithm: Algorithm, name: string): Promise<string> {
  const earlier = await seals(tx)
    .selectFrom("seals.authority")
    .select("id")
    .where("algorithm", "=", algorithm)
    .execute();
  const generation = earlier.length > 0 ? ` G${earlier.length + 1}` : "";
  return `${name}根证书（${words[algorithm]}）${generation}`;
}

interface Certified {
  subject: Buffer;
  notBefore: Date;
  notAfter: Date;
  algorithm: Algorithm;
  publicKey: Buffer;
}

/** Never beyond the end of the root that gives it. */
async function crossCertificate({ services: { config } }: Context, before: AuthorityRow, certified: Certified) {
  const old = readCertificate(before.certificate);
  const signer: SigningKey = await openKey(config, before, before.algorithm, authorityPurpose(before.id));
  const notAfter = certified.notAfter < old.notAfter ? certified.notAfter : old.notAfter;
  return issueCertificate(
    {
      ...certified,
      notAfter,
      serial: newSerial(),
      issuer: old.subject,
      purpose: "authority",
      ...placesOf(config, before.id),
    },
    signer,
  );
}

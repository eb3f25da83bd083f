import { type Config, openSecret, type SealedColumn, sealSecret } from "@tz/kernel/server/base";
import { type Algorithm, pointOf, readCertificate, type SigningKey } from "@tz/seal";

/** What private keys are sealed for; each is bound to its row. */
export const authorityPurpose = (id: string): string => `seals.authority:${id}`;
export const certificatePurpose = (id: string): string => `seals.certificate:${id}`;

export const sealsSecrets: readonly SealedColumn[] = [
  { table: "seals.authority", column: "private_key", key: "id", purpose: authorityPurpose },
  { table: "seals.certificate", column: "private_key", key: "id", purpose: certificatePurpose },
];

/** The private half as the database keeps it. */
export const closeKey = (config: Config, { privateKey }: SigningKey, purpose: string): Promise<string> =>
  sealSecret(config, privateKey.toString("hex"), purpose);

/**
 * The key of a certificate, to sign with.
 * @throws AppError kernel.key_missing
 */
export async function openKey(
  config: Config,
  { certificate, private_key }: { certificate: Buffer; private_key: string | null },
  algorithm: Algorithm,
  purpose: string,
): Promise<SigningKey> {
  const privateKey = Buffer.from(await openSecret(config, private_key ?? "", purpose), "hex");
  return { algorithm, privateKey, publicKey: pointOf(readCertificate(certificate).publicKey) };
}

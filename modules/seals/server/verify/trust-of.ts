import { readCertificate, type Trust } from "@tz/seal/verify";
import type { TrustFacts } from "./trust.ts";

/** What is believed, out of the plain values of it. */
export function trustOf({ roots, revoked }: TrustFacts, now: Date): Trust {
  const certificates = roots.map((root) => readCertificate(Buffer.from(root)));
  const crls = certificates.map(({ subject }, issuer) => ({
    issuer: subject,
    thisUpdate: now,
    revoked: new Map(
      revoked.filter((one) => one.issuer === issuer).map(({ serial, at }) => [serial.toLowerCase(), at]),
    ),
  }));
  return { roots: certificates, crls };
}

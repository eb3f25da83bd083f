import { readCertificate, type Trust } from "@tz/seal/verify";
import type { RootFacts } from "./trust.ts";

/** What is believed, out of the plain values of it. */
export function trustOf(facts: readonly RootFacts[], now: Date): Trust {
  const roots = facts.map((one) => ({ ...one, root: readCertificate(Buffer.from(one.certificate)) }));
  return {
    roots: roots.flatMap(({ root, fallen }) => (fallen ? [] : [root])),
    dropped: roots.flatMap(({ root, fallen }) =>
      fallen ? [{ root, since: new Date(fallen.since), issued: new Set(fallen.issued) }] : [],
    ),
    crls: roots.map(({ root, revoked }) => ({
      issuer: root.subject,
      thisUpdate: now,
      revoked: new Map(revoked.map(({ serial, at }) => [serial.toLowerCase(), new Date(at)])),
    })),
  };
}

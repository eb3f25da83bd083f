import { ids } from "../browser/identifiers.ts";
import type { SigningKey } from "../crypto/keys.ts";
import { signMessage, verifyMessage } from "../crypto/sign.ts";
import { bitBytes, expect, FormatError, oidOf, parts, readWhole, timeOf } from "../der/read.ts";
import { bits, certificateTime, enumerated, explicit, implicit, integer, sequence } from "../der/write.ts";
import { type Certificate, withoutZeros } from "./certificate.ts";
import { extension, keyName, signatureKind } from "./issue.ts";

/** Why a certificate was revoked, with the numbers of RFC 5280 (5.3.1). */
export const reasons = {
  unspecified: 0,
  keyCompromise: 1,
  cACompromise: 2,
  affiliationChanged: 3,
  superseded: 4,
  cessation: 5,
} as const;
export type Reason = keyof typeof reasons;

export interface Revoked {
  serial: Buffer;
  at: Date;
  reason: Reason;
}

export interface CrlRequest {
  issuer: Buffer;
  /** Higher than that of the list before. */
  number: number;
  thisUpdate: Date;
  nextUpdate: Date;
  revoked: readonly Revoked[];
}

/** A list of revoked certificates in DER (RFC 5280, 5). */
export function issueCrl({ issuer, number, thisUpdate, nextUpdate, revoked }: CrlRequest, signer: SigningKey): Buffer {
  const kind = signatureKind(signer);
  const entries = revoked.map(({ serial, at, reason }) =>
    sequence(
      integer(serial),
      certificateTime(at),
      ...(reason === "unspecified" ? [] : [sequence(extension(ids.crlReason, enumerated(reasons[reason])))]),
    ),
  );
  const tbs = sequence(
    integer(1),
    kind,
    issuer,
    certificateTime(thisUpdate),
    certificateTime(nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    explicit(
      0,
      sequence(
        extension(ids.authorityKey, sequence(implicit(0, keyName(signer.publicKey)))),
        extension(ids.crlNumber, integer(number)),
      ),
    ),
  );
  return sequence(tbs, kind, bits(signMessage(signer, tbs)));
}

/** A list that was read: when each certificate on it was revoked. */
export interface Crl {
  issuer: Buffer;
  thisUpdate: Date;
  revoked: ReadonlyMap<string, Date>;
}

/** Reads a list and believes it only when the issuer signed it. @throws FormatError */
export function readCrl(der: Buffer, issuer: Certificate): Crl {
  const [tbs, kind, signature] = parts(readWhole(der));
  const signed = verifyMessage(issuer.publicKey, oidOf(parts(kind)[0]), expect(tbs, 0x30).whole, bitBytes(signature));
  const fields = parts(tbs);
  const from = fields[0]?.tag === 0x02 ? 1 : 0;
  const name = expect(fields[from + 1], 0x30).whole;
  if (!signed || !name.equals(issuer.subject)) throw new FormatError("list of another issuer");
  const list = fields.slice(from + 3).find(({ tag }) => tag === 0x30);
  const revoked = (list ? parts(list) : []).map((entry) => {
    const [serial, at] = parts(entry);
    return [withoutZeros(expect(serial, 0x02).content).toString("hex"), timeOf(at)] as const;
  });
  return { issuer: name, thisUpdate: timeOf(fields[from + 2]), revoked: new Map(revoked) };
}

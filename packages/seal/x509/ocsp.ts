import { createHash } from "node:crypto";
import { ids } from "../browser/identifiers.ts";
import { hashBy, hashName } from "../crypto/hash.ts";
import type { SigningKey } from "../crypto/keys.ts";
import { pointOf, signMessage } from "../crypto/sign.ts";
import { expect, FormatError, oidOf, parts, readWhole } from "../der/read.ts";
import { bits, element, enumerated, explicit, generalizedTime, implicit, octets, oid, sequence } from "../der/write.ts";
import { type Certificate, integerSerial } from "./certificate.ts";
import { type Reason, reasons } from "./crl.ts";
import { signatureKind } from "./issue.ts";

/** One certificate that is asked about. */
export interface Asked {
  /** CertID as it came, which the answer repeats. */
  certId: Buffer;
  /** Of the issuer's name and key, by `hash`. */
  issuerName: Buffer;
  issuerKey: Buffer;
  hash: string;
  serial: Buffer;
}

export interface OcspRequest {
  asked: readonly Asked[];
  /** The whole extension, repeated so that an old answer cannot be played again. */
  nonce: Buffer | undefined;
}

const MOST_ASKED = 20;

/** A question about certificates (RFC 6960, 4.1). @throws FormatError */
export function readOcspRequest(der: Buffer): OcspRequest {
  const tbs = parts(parts(readWhole(der))[0]);
  const list = parts(tbs.find(({ tag }) => tag === 0x30));
  if (list.length === 0 || list.length > MOST_ASKED) throw new FormatError("too many questions");
  const asked = list.map((one) => readAsked(expect(parts(one)[0], 0x30).whole));
  const extensions = tbs.find(({ tag }) => tag === 0xa2);
  const nonce =
    extensions && parts(readWhole(extensions.content)).find((one) => oidOf(parts(one)[0]) === ids.ocspNonce);
  return { asked, nonce: nonce && nonce.whole.length <= 80 ? nonce.whole : undefined };
}

function readAsked(certId: Buffer): Asked {
  const [kind, issuerName, issuerKey, serial] = parts(readWhole(certId));
  const hash = hashName(oidOf(parts(kind)[0]));
  if (!hash) throw new FormatError("hash");
  return {
    certId,
    issuerName: expect(issuerName, 0x04).content,
    issuerKey: expect(issuerKey, 0x04).content,
    hash,
    serial: integerSerial(serial),
  };
}

/** Whether the question is about a certificate of this issuer. */
export const asksAbout = ({ issuerName, issuerKey, hash }: Asked, issuer: Certificate): boolean =>
  hashBy(hash, [issuer.subject]).equals(issuerName) && hashBy(hash, [pointOf(issuer.publicKey)]).equals(issuerKey);

/** `revoked`: since when, and why. */
export type Status = { state: "good" | "unknown" } | { state: "revoked"; at: Date; reason: Reason };

/** The answer to a question (RFC 6960, 4.2), signed by the issuer itself. */
export function answerOcsp(
  answers: readonly { certId: Buffer; status: Status }[],
  nonce: Buffer | undefined,
  { now, until }: { now: Date; until: Date },
  signer: SigningKey,
): Buffer {
  const single = answers.map(({ certId, status }) =>
    sequence(certId, statusOf(status), generalizedTime(now), explicit(0, generalizedTime(until))),
  );
  const name = createHash("sha1").update(signer.publicKey).digest();
  const data = sequence(
    explicit(2, octets(name)),
    generalizedTime(now),
    sequence(...single),
    ...(nonce ? [explicit(1, sequence(nonce))] : []),
  );
  const basic = sequence(data, signatureKind(signer), bits(signMessage(signer, data)));
  return sequence(enumerated(0), explicit(0, sequence(oid(ids.ocspBasic), octets(basic))));
}

function statusOf(status: Status): Buffer {
  if (status.state === "revoked") {
    const why = status.reason === "unspecified" ? [] : [explicit(0, enumerated(reasons[status.reason]))];
    return element(0xa1, Buffer.concat([generalizedTime(status.at), ...why]));
  }
  return implicit(status.state === "good" ? 0 : 2, Buffer.alloc(0));
}

/** The answer to what is no question: malformedRequest. */
export const malformedOcsp = (): Buffer => sequence(enumerated(1));

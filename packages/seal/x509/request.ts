import { ids } from "../browser/identifiers.ts";
import { type Algorithm, signatureIds } from "../browser/key-info.ts";
import { pointOf, verifyMessage } from "../crypto/sign.ts";
import { bitBytes, expect, FormatError, oidOf, parts, readWhole } from "../der/read.ts";

/** What is taken of a request for a certificate: the name is the authority's to write. */
export interface CertificateRequest {
  algorithm: Algorithm;
  /** The point, uncompressed: 65 bytes. */
  publicKey: Buffer;
}

const curves: Record<string, Algorithm> = { [ids.sm2Curve]: "sm2", [ids.p256Curve]: "p256" };

/**
 * A request for a certificate (PKCS#10, RFC 2986) by SM2 or P-256, believed only when its own key signed it.
 * @throws FormatError
 */
export function readRequest(der: Buffer): CertificateRequest {
  const [info, kind, signature] = parts(readWhole(der));
  const [, , key] = parts(info);
  const keyInfo = expect(key, 0x30).whole;
  const [keyKind] = parts(readWhole(keyInfo));
  const algorithm = curves[oidOf(parts(keyKind)[1])];
  const publicKey = pointOf(keyInfo);
  if (!algorithm || publicKey.length !== 65 || publicKey[0] !== 4) throw new FormatError("key of another kind");
  const signedBy = oidOf(parts(kind)[0]);
  const isOwn =
    signedBy === signatureIds[algorithm] &&
    verifyMessage(keyInfo, signedBy, expect(info, 0x30).whole, bitBytes(signature));
  if (!isOwn) throw new FormatError("not signed by its own key");
  return { algorithm, publicKey };
}

import type { SigningKey } from "../crypto/keys.ts";
import { signMessage, verifyMessage } from "../crypto/sign.ts";
import type { CertificateFacts, SignatureState } from "../verify/report.ts";
import { certificateIn, chainFacts, chainStates, chainThen } from "../verify/signer.ts";
import type { Trust } from "../x509/chain.ts";
import { shortName } from "../x509/name.ts";

/** What was found of a signature that stands beside its text. */
export interface TextReport {
  state: SignatureState;
  /** Whom the certificate names. */
  signer: string;
  chain: readonly CertificateFacts[];
  revocationKnown: boolean;
}

/** SM2 with SM3, and ECDSA with SHA-256: the key of the certificate fits one of them. */
const kinds = ["1.2.156.10197.1.501", "1.2.840.10045.4.3.2"];

/** A signature over the UTF-8 of a text, in DER; `openssl` verifies it with the certificate's key. */
export const signText = (text: string, key: SigningKey): Buffer => signMessage(key, Buffer.from(text, "utf8"));

/**
 * Judges a signature that stands beside its text. What the certificate is for, the caller judges: people sign in by it too.
 * @param at when it was made, as far as that is known
 */
export function verifyText(
  text: string,
  { certificate: der, signature }: { certificate: Buffer; signature: Buffer },
  trust: Trust,
  at: Date | null,
  now: Date,
): TextReport {
  const certificate = certificateIn(der);
  if (!certificate) return { state: "unreadable", signer: "", chain: [], revocationKnown: false };
  const message = Buffer.from(text, "utf8");
  const isGood = kinds.some((kind) => verifyMessage(certificate.publicKey, kind, message, signature));
  const chain = chainThen(certificate, [], trust, at, now);
  return {
    state: isGood ? chainStates[chain.state] : "signatureWrong",
    signer: shortName(certificate.subject),
    ...chainFacts(chain),
  };
}

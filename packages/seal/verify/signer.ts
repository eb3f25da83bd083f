import { type Certificate, isForDocuments, readCertificate, serialText } from "../x509/certificate.ts";
import { type Chain, type ChainState, chainOf, type Trust } from "../x509/chain.ts";
import { nameText } from "../x509/name.ts";
import type { CertificateFacts, SignatureState } from "./report.ts";

/** What a chain's state makes of a signature. */
export const chainStates: Record<ChainState, SignatureState> = {
  trusted: "valid",
  unknownIssuer: "issuerUnknown",
  broken: "certificateBroken",
  compromised: "rootCompromised",
  dropped: "rootDropped",
  expired: "certificateExpired",
  revoked: "certificateRevoked",
};

function certificateFacts(certificate: Certificate): CertificateFacts {
  return {
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    serial: serialText(certificate),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
  };
}

/** A chain for people. */
export const chainFacts = (chain: Chain | undefined) => ({
  chain: (chain?.certificates ?? []).map(certificateFacts),
  revocationKnown: chain?.revocationKnown ?? false,
});

/** The chain of a certificate at the time of a signature, or now where that is unknown or to come. */
export const chainThen = (
  certificate: Certificate,
  given: readonly Certificate[],
  trust: Trust,
  at: Date | null,
  now: Date,
): Chain => chainOf(certificate, given, trust, at && at < now ? at : now);

/** The chain of a certificate that signed a document: one that was issued for something else proves nothing. */
export function chainAt(
  certificate: Certificate,
  given: readonly Certificate[],
  trust: Trust,
  at: Date | null,
  now: Date,
): Chain {
  const chain = chainThen(certificate, given, trust, at, now);
  return (chain.state === "trusted" || chain.state === "dropped") && !isForDocuments(certificate)
    ? { ...chain, state: "broken" }
    : chain;
}

const sound = new Set<ChainState>(["trusted", "unknownIssuer", "dropped"]);

/** The state of a signature about which nothing else is wrong. */
export const soundState = (chain: Chain, isByWeakHash: boolean): SignatureState =>
  isByWeakHash && isSound(chain) ? "digestWeak" : chainStates[chain.state];

/** Whether nothing is wrong with the certificates, though perhaps nobody vouches for them. */
export const isSound = ({ state }: Chain): boolean => sound.has(state);

/** A certificate where it can be read. */
export function certificateIn(der: Buffer): Certificate | undefined {
  try {
    return readCertificate(der);
  } catch {
    return undefined;
  }
}

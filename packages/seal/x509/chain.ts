import { sha256, sm3 } from "../crypto/hash.ts";
import { verifyMessage } from "../crypto/sign.ts";
import { type Certificate, usage } from "./certificate.ts";
import type { Crl } from "./crl.ts";

/**
 * A root that was believed until its key came, or may have come, into other hands. Whoever has the key can make certificates of any
 * date, so below it only what its owner remembers is told from what a stranger made.
 */
export interface DroppedRoot {
  root: Certificate;
  /** From when on nothing below it is believed. */
  since: Date;
  /** SHA-256, in hexadecimal, of every certificate that its owner issued with it. */
  issued: ReadonlySet<string>;
}

/** What is known of certificates apart from the file: roots that are believed, and lists of revoked ones. */
export interface Trust {
  roots: readonly Certificate[];
  dropped?: readonly DroppedRoot[];
  /** Authorities under the roots, for files that leave them out. */
  others?: readonly Certificate[];
  crls?: readonly Crl[];
}

export type ChainState =
  | "trusted"
  /** The issuer is not among those believed here. */
  | "unknownIssuer"
  /** A signature of the chain is wrong, or a certificate is used against what it says. */
  | "broken"
  /** Below a dropped root, and issued or used after it fell, or not known to its owner. */
  | "compromised"
  /** Below a dropped root, but known to its owner and used before; as far as the time of use is to be believed. */
  | "dropped"
  | "expired"
  | "revoked";

export interface Chain {
  state: ChainState;
  /** From the holder's up. */
  certificates: readonly Certificate[];
  /** Whether a list of revoked certificates was at hand for the holder's. */
  revocationKnown: boolean;
}

const LONGEST = 6;

/**
 * The way from a certificate up to a root that is believed, and whether it held at a moment (RFC 5280, 6, as far as
 * seals need it).
 */
export function chainOf(holder: Certificate, given: readonly Certificate[], trust: Trust, at: Date): Chain {
  const certificates = [holder];
  let state: ChainState | undefined;
  while (state === undefined) {
    const last = certificates.at(-1)!;
    if (rootsOf(trust).some(({ der }) => der.equals(last.der))) state = "trusted";
    else {
      const issuer = issuerOf(last, [...rootsOf(trust), ...(trust.others ?? []), ...given], certificates);
      if (!issuer) state = isOwnIssuer(last) || !isClaimed(last, given, trust) ? "unknownIssuer" : "broken";
      else certificates.push(issuer);
      if (certificates.length > LONGEST) state = "broken";
    }
  }
  const judged = state === "trusted" ? judge(certificates, trust, at) : state;
  return { state: judged, certificates, revocationKnown: knowsRevocation(certificates, trust) };
}

/** Dropped ones too: what leads to them is told apart from what leads nowhere, also where another root certified their key. */
const rootsOf = ({ roots, dropped = [] }: Trust) => [...roots, ...dropped.map(({ root }) => root)];
const isOwnIssuer = ({ issuer, subject }: Certificate) => issuer.equals(subject);

/**
 * Whether it names as its issuer somebody who is known here, and who did not issue it. Of a stranger's names nothing follows: the same
 * authority may have come with another of its keys.
 */
function isClaimed({ issuer }: Certificate, given: readonly Certificate[], trust: Trust): boolean {
  const known = [...rootsOf(trust), ...(trust.others ?? [])];
  const named = (one: Certificate) => one.subject.equals(issuer);
  const isOfKnown = (one: Certificate) =>
    known.some((other) => other.subject.equals(one.issuer) && isSignedBy(one, other));
  return known.some(named) || given.filter(named).slice(0, LONGEST).some(isOfKnown);
}

/** Who signed it: of the right name, allowed to, and not already on the way. */
function issuerOf(one: Certificate, candidates: readonly Certificate[], way: readonly Certificate[]) {
  return candidates.find(
    (issuer) =>
      issuer.subject.equals(one.issuer) &&
      !way.includes(issuer) &&
      issuer.isAuthority &&
      (issuer.keyUsage === undefined || (issuer.keyUsage & usage.keyCertSign) !== 0) &&
      isSignedBy(one, issuer),
  );
}

/** Pairs of certificate and issuer whose signature was found good: the same few come with every file. */
const goodPairs = new Set<string>();
const MOST_KEPT = 1000;

function isSignedBy(one: Certificate, issuer: Certificate): boolean {
  const pair = sm3(one.der, issuer.publicKey).toString("hex");
  if (goodPairs.has(pair)) return true;
  const isGood = verifyMessage(issuer.publicKey, one.signatureAlgorithm, one.tbs, one.signature, one.signatureHash);
  if (goodPairs.size >= MOST_KEPT) goodPairs.clear();
  if (isGood) goodPairs.add(pair);
  return isGood;
}

function judge(certificates: readonly Certificate[], trust: Trust, at: Date): ChainState {
  const tooLong = certificates.some(({ pathLength }, index) => pathLength !== undefined && index - 1 > pathLength);
  if (tooLong || certificates.some(({ unknownCritical }) => unknownCritical.length > 0)) return "broken";
  const dropped = trust.dropped?.find(({ root }) => root.der.equals(certificates.at(-1)!.der));
  if (dropped && isCompromised(dropped, certificates.slice(0, -1), at)) return "compromised";
  if (certificates.some(({ notBefore, notAfter }) => at < notBefore || at > notAfter)) return "expired";
  if (certificates.some((one) => isRevoked(one, trust, at))) return "revoked";
  return dropped ? "dropped" : "trusted";
}

const isCompromised = ({ since, issued }: DroppedRoot, below: readonly Certificate[], at: Date): boolean =>
  at >= since || !below.every(({ der }) => issued.has(sha256(der).toString("hex")));

/** Revoked before the moment; what was signed earlier stays good. */
function isRevoked({ issuer, serial }: Certificate, { crls = [] }: Trust, at: Date): boolean {
  const since = crls
    .filter((crl) => crl.issuer.equals(issuer))
    .map(({ revoked }) => revoked.get(serial.toString("hex")));
  return since.some((moment) => moment !== undefined && moment <= at);
}

const knowsRevocation = ([holder]: readonly Certificate[], { crls = [] }: Trust) =>
  crls.some(({ issuer }) => holder && issuer.equals(holder.issuer));

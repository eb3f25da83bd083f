import { hashBy, isWeak, sha256, sm3 } from "../crypto/hash.ts";
import { isKnownKind, isWeakKind, kindName, verifyMessage } from "../crypto/sign.ts";
import { FormatError, parts, readWhole } from "../der/read.ts";
import { type ReadCms, readCms } from "../pdf/read-cms.ts";
import { stampOf } from "../pdf/time-stamp.ts";
import { type ReadSeal, type ReadSignature, readSignature } from "../ses/read.ts";
import {
  isIntact,
  type SignatureReport,
  type SignatureState,
  someOf,
  unreadableSignature,
  worseOf,
} from "../verify/report.ts";
import { certificateIn, chainAt, chainFacts, chainStates, isSound, soundState } from "../verify/signer.ts";
import { Unsupported } from "../verify/unsupported.ts";
import type { Certificate } from "../x509/certificate.ts";
import type { Chain, ChainState, Trust } from "../x509/chain.ts";
import { shortName } from "../x509/name.ts";
import { PROVIDER } from "./signature-xml.ts";
import { type PackageFiles, readSigned, type Signed } from "./signed-info.ts";

interface Around extends PackageFiles {
  trust: Trust;
  now: Date;
}

interface Checked {
  report: SignatureReport;
  provider: string;
  covered: readonly string[];
  /** The files that make up the seal. */
  own: readonly string[];
  /** Parts of those that nothing vouches for. */
  loose: readonly string[];
}

/**
 * Checks one seal in the order of GB/T 38540: structure, files, Signature.xml, signature, holder, certificate, the seal's own
 * signature, its time. Never throws.
 */
export function verifySeal(path: string, around: Around): Checked {
  let signed: Signed | undefined;
  try {
    signed = readSigned(path, around);
    const value = around.files.get(signed.valuePath);
    if (!value) throw new FormatError("no signature");
    if (isCms(value)) return checkedOf(cmsReport(readCms(value), signed, around), signed, path);
    const signature = readSignature(value);
    const report = reportOf(signature, signed, around);
    return checkedOf(report, signed, path, signature.beyond.length > 0 && !report.stamp?.holds);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const state = error instanceof Unsupported ? "unsupported" : "unreadable";
    return checkedOf({ ...unreadableSignature, ...factsOf(signed), state }, signed, path);
  }
}

function checkedOf(report: SignatureReport, signed: Signed | undefined, path: string, hasMore = false): Checked {
  const own = [path, signed?.valuePath, signed?.sealPath].filter((name) => name !== undefined);
  const loose = hasMore && signed ? [signed.valuePath] : [];
  return { report, provider: signed?.provider ?? "", covered: signed?.covered ?? [], own, loose };
}

/** What Signature.xml alone tells. */
const factsOf = (signed: Signed | undefined) => ({
  changed: someOf(signed?.changed ?? []),
  covered: signed?.covered.length ?? 0,
  pages: signed?.pages ?? [],
});

function reportOf(signature: ReadSignature, signed: Signed, around: Around): SignatureReport {
  const { seal } = signature;
  const certificate = certificateIn(signature.certificate);
  const at = signature.at ?? signed.at;
  const chain = certificate && chainAt(certificate, [], around.trust, at, around.now);
  const changed = [...signed.changed, ...(isSignedFile(signature, signed) ? [] : ["Signature.xml"])];
  const state = stateOf(signature, { ...signed, changed, at }, chain, around);
  return {
    ...unreadableSignature,
    ...factsOf({ ...signed, changed }),
    ...chainFacts(chain),
    state,
    name: seal.name,
    signer: certificate ? shortName(certificate.subject) : "",
    at: at?.toISOString() ?? null,
    stamp: stampOf(signature.beyond[0], signature.signature),
    format: `SES v${signature.version}`,
    algorithm: kindName(signature.algorithm),
    picture: pictureOf(seal, state),
  };
}

/** The file, or its hash where the signature brings that along (GM/T 0099), which some programs write in Base64. */
function contentOf({ inside, hash }: ReadCms, { xml }: Signed): Buffer {
  const digest = hashBy(hash, [xml]);
  return [digest, Buffer.from(digest.toString("base64"))].find((form) => inside?.equals(form)) ?? xml;
}

/** A signature without a seal (Type="Sign"), in the structure of CMS or GM/T 0010. */
function cmsReport(cms: ReadCms, signed: Signed, around: Around): SignatureReport {
  const chain = chainAt(cms.signer, cms.certificates, around.trust, signed.at, around.now);
  const judged = signed.changed.length > 0 ? "changed" : cms.judge([contentOf(cms, signed)]);
  const name = shortName(cms.signer.subject);
  return {
    ...unreadableSignature,
    ...factsOf(signed),
    ...chainFacts(chain),
    state: judged === "holds" ? soundState(chain, signed.isWeak || isWeak(cms.hash)) : judged,
    name,
    signer: name,
    at: signed.at?.toISOString() ?? null,
    stamp: stampOf(cms.stamp, cms.signature),
    format: "CMS",
    algorithm: cms.hash.toUpperCase(),
  };
}

const isCms = (value: Buffer) => {
  const [first] = parts(readWhole(value));
  return first?.tag === 0x06;
};

/** SM3 as the standard has it; seals of other algorithms come with SHA-256. */
const isDigestOf = (digest: Buffer, content: Buffer) => [sm3, sha256].some((hash) => hash(content).equals(digest));
const isSignedFile = ({ digest }: ReadSignature, { xml }: Signed) => isDigestOf(digest, xml);

function stateOf(signature: ReadSignature, signed: Signed, chain: Chain | undefined, around: Around): SignatureState {
  const { seal } = signature;
  const [holder] = chain?.certificates ?? [];
  if (signed.changed.length > 0 || !isSameSeal(seal, signed, around)) return "changed";
  if (!holder || !chain) return "unreadable";
  if (![signature, seal].every(({ algorithm }) => isKnownKind(algorithm))) return "unsupported";
  if (!isSigned(signature, holder, signed)) return "signatureWrong";
  if (!allows(seal, signature.certificate)) return "holderNotAllowed";
  const maker = makerState(seal, around);
  if (maker === "sealForged" || maker === "makerRevoked") return maker;
  if (!isSound(chain)) return chainStates[chain.state];
  const at = signed.at ?? around.now;
  if (at < seal.validFrom || at > seal.validUntil) return "sealExpired";
  return worseOf(maker, soundState(chain, signed.isWeak || [signature, seal].some(hasWeakKind)));
}

const hasWeakKind = ({ algorithm }: { algorithm: string }) => isWeakKind(algorithm);

/** Others may put a time stamp behind the signature; our program does not. */
const isSigned = (
  { signedForms, algorithm, signature, beyond }: ReadSignature,
  { publicKey }: Certificate,
  { provider }: Signed,
) =>
  (beyond.length === 0 || provider !== PROVIDER) &&
  signedForms.some((form) => verifyMessage(publicKey, algorithm, form, signature));

/** Seal.esl beside the signature shows the same seal as the one inside. */
function isSameSeal({ der }: ReadSeal, { sealPath }: Signed, { files }: Around): boolean {
  return sealPath === undefined || (files.get(sealPath)?.equals(der) ?? false);
}

const allows = ({ holders, holdersBy }: ReadSeal, certificate: Buffer) =>
  holders.some((holder) => (holdersBy === "digest" ? isDigestOf(holder, certificate) : holder.equals(certificate)));

/** Seals that were found good: the same seal stands on many documents. */
const goodSeals = new Set<string>();
const MOST_KEPT = 500;

function makerState(seal: ReadSeal, { trust, now }: Around): SignatureState {
  const maker = certificateIn(seal.makerCertificate);
  if (!maker || !isMade(seal, maker.publicKey)) return "sealForged";
  const { state } = chainAt(maker, [], trust, seal.validFrom, now);
  return makerStates[state] ?? "issuerUnknown";
}

/** What the chain of a seal's maker makes of the seal. */
const makerStates: Partial<Record<ChainState, SignatureState>> = {
  trusted: "valid",
  dropped: "rootDropped",
  compromised: "sealForged",
  broken: "sealForged",
  revoked: "makerRevoked",
  expired: "makerExpired",
};

function isMade(seal: ReadSeal, publicKey: Buffer): boolean {
  const known = sm3(seal.der).toString("hex");
  if (goodSeals.has(known)) return true;
  const isGood = seal.signedForms.some((form) => verifyMessage(publicKey, seal.algorithm, form, seal.signature));
  if (goodSeals.size >= MOST_KEPT) goodSeals.clear();
  if (isGood) goodSeals.add(known);
  return isGood;
}

/** Only a picture that the maker of the seal signed is shown. */
function pictureOf({ picture }: ReadSeal, state: SignatureState): string | null {
  const isPng = picture.bytes.subarray(1, 4).toString("latin1") === "PNG";
  return isIntact(state) && state !== "sealForged" && isPng ? picture.bytes.toString("base64") : null;
}

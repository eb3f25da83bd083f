import { hashBy, hashName, sm3 } from "../crypto/hash.ts";
import { verifyMessage } from "../crypto/sign.ts";
import { FormatError, parts, readWhole } from "../der/read.ts";
import { type ReadCms, readCms } from "../pdf/read-cms.ts";
import { type ReadSeal, type ReadSignature, readSignature } from "../ses/read.ts";
import { isIntact, type SignatureReport, type SignatureState, someOf, unreadableSignature } from "../verify/report.ts";
import { certificateIn, chainAt, chainFacts, chainStates } from "../verify/signer.ts";
import type { Certificate } from "../x509/certificate.ts";
import type { Chain, Trust } from "../x509/chain.ts";
import { shortName } from "../x509/name.ts";
import { child, childrenOf, readXml, resolve, textIn, type Xml } from "./xml.ts";

export interface ListedSignature {
  path: string;
  /** The list of seals, where later ones were added to it: some programs cover it too. */
  laterList: string | undefined;
}

interface Around {
  files: ReadonlyMap<string, Buffer>;
  /** Numbers of the pages' objects. */
  pages: readonly number[];
  trust: Trust;
  now: Date;
}

interface Checked {
  report: SignatureReport;
  provider: string;
  covered: readonly string[];
  /** The files that make up the seal. */
  own: readonly string[];
}

/** What Signature.xml says. */
interface Signed {
  xml: Buffer;
  provider: string;
  covered: string[];
  changed: string[];
  pages: number[];
  /** What it says of the time; a seal's signature knows better. */
  at: Date | null;
  sealPath: string | undefined;
  valuePath: string;
}

/**
 * Checks one seal in the order of GB/T 38540: structure, files, Signature.xml, signature, holder, certificate, the seal's own
 * signature, its time. Never throws.
 */
export function verifySeal(listed: ListedSignature, around: Around): Checked {
  let signed: Signed | undefined;
  try {
    signed = readSigned(listed, around);
    const value = around.files.get(signed.valuePath);
    if (!value) throw new FormatError("no signature");
    const report = isCms(value)
      ? cmsReport(readCms(value), signed, around)
      : reportOf(readSignature(value), signed, around);
    return checkedOf(report, signed, listed);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return checkedOf({ ...unreadableSignature, ...factsOf(signed) }, signed, listed);
  }
}

function checkedOf(report: SignatureReport, signed: Signed | undefined, { path }: ListedSignature): Checked {
  const own = [path, signed?.valuePath, signed?.sealPath].filter((name) => name !== undefined);
  return { report, provider: signed?.provider ?? "", covered: signed?.covered ?? [], own };
}

/** What Signature.xml alone tells. */
const factsOf = (signed: Signed | undefined) => ({
  changed: someOf(signed?.changed ?? []),
  covered: signed?.covered.length ?? 0,
  pages: signed?.pages ?? [],
});

function readSigned({ path, laterList }: ListedSignature, { files, pages }: Around): Signed {
  const xml = files.get(path);
  if (!xml) throw new FormatError("no signature");
  const root = readXml(xml);
  const info = child(root, "SignedInfo");
  const references = child(info, "References");
  const method = references?.attributes.CheckMethod ?? "MD5";
  const checked = childrenOf(references, "Reference").map((one) => checkFile(one, method, path, files));
  const seal = textIn(child(info, "Seal"), "BaseLoc");
  const value = textIn(root, "SignedValue");
  if (!value || checked.length === 0) throw new FormatError("signature");
  const shown = childrenOf(info, "StampAnnot").map(({ attributes }) => pages.indexOf(Number(attributes.PageRef)) + 1);
  return {
    xml,
    provider: child(info, "Provider")?.attributes.ProviderName ?? "",
    covered: checked.map(({ name }) => name),
    changed: checked.filter(({ name, isSame }) => !isSame && name !== laterList).map(({ name }) => name),
    pages: [...new Set(shown)].filter((page) => page > 0),
    at: dateIn(textIn(info, "SignatureDateTime") ?? ""),
    sealPath: seal && resolve(seal, path),
    valuePath: resolve(value, path),
  };
}

/** `20260316021530Z`, or `2026-03-16 10:15:30` in China's time. */
function dateIn(text: string): Date | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-?(\d\d)-?(\d\d)[ T]?(\d\d):?(\d\d):?(\d\d)/.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${text.endsWith("Z") ? "Z" : "+08:00"}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

function checkFile(reference: Xml, method: string, path: string, files: Around["files"]) {
  const name = resolve(reference.attributes.FileRef ?? "", path);
  const hash = hashName(method);
  const content = files.get(name);
  const isSame = Boolean(
    hash && content && hashBy(hash, [content]).toString("base64") === textIn(reference, "CheckValue"),
  );
  return { name, isSame };
}

function reportOf(signature: ReadSignature, signed: Signed, around: Around): SignatureReport {
  const { seal } = signature;
  const certificate = certificateIn(signature.certificate);
  const at = signature.at ?? signed.at;
  const chain = certificate && chainAt(certificate, [], around.trust, at, around.now);
  const changed = [...signed.changed, ...(isSignedFile(signature, signed) ? [] : ["Signature.xml"])];
  const state = stateOf(signature, { ...signed, changed, at }, chain, around);
  return {
    ...factsOf({ ...signed, changed }),
    ...chainFacts(chain),
    state,
    name: seal.name,
    signer: certificate ? shortName(certificate.subject) : "",
    at: at?.toISOString() ?? null,
    format: `SES v${signature.version}`,
    algorithm: "SM2/SM3",
    picture: pictureOf(seal, state),
  };
}

/** A signature without a seal (Type="Sign"), in the structure of CMS or GM/T 0010. */
function cmsReport(cms: ReadCms, signed: Signed, around: Around): SignatureReport {
  const chain = chainAt(cms.signer, cms.certificates, around.trust, signed.at, around.now);
  const isSame = signed.changed.length === 0 && cms.holds([signed.xml]);
  const name = shortName(cms.signer.subject);
  return {
    ...factsOf(signed),
    ...chainFacts(chain),
    state: isSame ? chainStates[chain.state] : signed.changed.length > 0 ? "changed" : "signatureWrong",
    name,
    signer: name,
    at: signed.at?.toISOString() ?? null,
    format: "CMS",
    algorithm: cms.hash.toUpperCase(),
    picture: null,
  };
}

const isCms = (value: Buffer) => {
  const [first] = parts(readWhole(value));
  return first?.tag === 0x06;
};

const isSignedFile = ({ digest }: ReadSignature, { xml }: Signed) => sm3(xml).equals(digest);

function stateOf(signature: ReadSignature, signed: Signed, chain: Chain | undefined, around: Around): SignatureState {
  const { seal } = signature;
  const [holder] = chain?.certificates ?? [];
  if (signed.changed.length > 0 || !isSameSeal(seal, signed, around)) return "changed";
  if (!holder || !chain) return "unreadable";
  if (!isSigned(signature, holder)) return "signatureWrong";
  if (!allows(seal, signature.certificate)) return "holderNotAllowed";
  const maker = makerState(seal, around);
  if (maker === "sealForged") return maker;
  if (chain.state !== "trusted" && chain.state !== "unknownIssuer") return chainStates[chain.state];
  const at = signed.at ?? around.now;
  if (at < seal.validFrom || at > seal.validUntil) return "sealExpired";
  return maker === "issuerUnknown" ? maker : chainStates[chain.state];
}

const isSigned = ({ signedForms, algorithm, signature, uncovered }: ReadSignature, { publicKey }: Certificate) =>
  uncovered.length === 0 && signedForms.some((form) => verifyMessage(publicKey, algorithm, form, signature));

/** Seal.esl beside the signature shows the same seal as the one inside. */
function isSameSeal({ der }: ReadSeal, { sealPath }: Signed, { files }: Around): boolean {
  return sealPath === undefined || (files.get(sealPath)?.equals(der) ?? false);
}

const allows = ({ holders, holdersBy }: ReadSeal, certificate: Buffer) =>
  holders.some((holder) => holder.equals(holdersBy === "digest" ? sm3(certificate) : certificate));

/** Seals that were found good: the same seal stands on many documents. */
const goodSeals = new Set<string>();
const MOST_KEPT = 500;

function makerState(seal: ReadSeal, { trust, now }: Around): SignatureState {
  const maker = certificateIn(seal.makerCertificate);
  if (!maker || !isMade(seal, maker.publicKey)) return "sealForged";
  const { state } = chainAt(maker, [], trust, seal.validFrom, now);
  return state === "trusted" ? "valid" : state === "broken" ? "sealForged" : "issuerUnknown";
}

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

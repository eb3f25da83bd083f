import { hashBy, isWeak } from "../crypto/hash.ts";
import { FormatError } from "../der/read.ts";
import { toDer } from "../der/to-der.ts";
import { type SignatureReport, type SignatureState, unreadableSignature } from "../verify/report.ts";
import { chainAt, chainFacts, soundState } from "../verify/signer.ts";
import { Unsupported } from "../verify/unsupported.ts";
import { type Chain, chainOf, type Trust } from "../x509/chain.ts";
import { shortName } from "../x509/name.ts";
import { claimedName, claimedTime, type Found, isOurs, pagesOf, subFilter } from "./found-signature.ts";
import { type CmsState, type ReadCms, readCms } from "./read-cms.ts";
import { readTimeStamp, stampOf } from "./time-stamp.ts";

/** What a signature is judged by. */
export interface Around {
  pdf: Buffer;
  /** The same in Latin-1. */
  text: string;
  trust: Trust;
  now: Date;
}

/** Kinds of signature that are read here; any other is read where it has the form of one of these (ISO 32000-2, 12.8.3). */
const forms = ["adbe.pkcs7.detached", "adbe.pkcs7.sha1", "ETSI.CAdES.detached", "ETSI.RFC3161"];

/** Judges one signature of a PDF. Never throws. */
export function signatureReport(found: Found, around: Around): SignatureReport {
  try {
    return subFilter(found) === "ETSI.RFC3161" ? stampReport(found, around) : cmsReport(found, around);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const isKnown = !(error instanceof Unsupported) && ["", ...forms].includes(subFilter(found));
    return { ...unreadableSignature, state: isKnown ? "unreadable" : "unsupported" };
  }
}

const contentOf = ({ gap, after, end }: Found, { pdf }: Around) => [pdf.subarray(0, gap), pdf.subarray(after, end)];

function cmsReport(found: Found, around: Around): SignatureReport {
  const { der, isPadded } = signatureBytes(found);
  const cms = readCms(der);
  const at = claimedTime(found) ?? cms.at;
  const chain = chainAt(cms.signer, cms.certificates, around.trust, at, around.now);
  const isOwnForm = !isOurs(found) || (isPadded && cms.isExact && cms.bindsCertificate && usesAll(cms, chain));
  const signer = shortName(cms.signer.subject);
  const claimed = claimedName(found);
  return {
    ...common(found, stateOf(isOwnForm ? judge(cms, found, around) : "changed", cms, chain)),
    ...chainFacts(chain),
    // Anybody may write any name there; one that the certificate does not bear out is not told.
    name: claimed.includes(signer) ? claimed : signer,
    signer,
    at: at?.toISOString() ?? null,
    stamp: stampOf(cms.stamp, cms.signature),
    format: cms.bindsCertificate ? "CAdES" : "PKCS#7",
    algorithm: cms.hash.toUpperCase(),
    pages: pagesOf(found, around.text),
  };
}

/** adbe.pkcs7.sha1 signs the hash that it brings along (ISO 32000-1, 12.8.3.3); all others the content itself. */
function judge(cms: ReadCms, found: Found, around: Around): CmsState {
  const content = contentOf(found, around);
  if (subFilter(found) !== "adbe.pkcs7.sha1") return cms.judge(content);
  const isSame = cms.inside?.equals(hashBy("sha1", content)) ?? false;
  return isSame ? cms.judge([cms.inside!]) : "changed";
}

/** A time stamp over the file (PAdES, DocTimeStamp). */
function stampReport(found: Found, around: Around): SignatureReport {
  const { der } = signatureBytes(found);
  const { at, cms, holds } = readTimeStamp(der);
  const chain = chainOf(cms.signer, cms.certificates, around.trust, at < around.now ? at : around.now);
  const name = shortName(cms.signer.subject);
  return {
    ...common(found, stateOf(holds(contentOf(found, around)) ? "holds" : "changed", cms, chain)),
    ...chainFacts(chain),
    name,
    signer: name,
    at: at.toISOString(),
    format: "RFC 3161",
    algorithm: cms.hash.toUpperCase(),
  };
}

const common = (found: Found, state: SignatureState): SignatureReport => ({
  ...unreadableSignature,
  state,
  changed: state === "changed" ? [`0-${found.end}`] : [],
  covered: found.end - (found.after - found.gap),
  coveredUntil: found.end,
});

function stateOf(state: CmsState, { hash }: ReadCms, chain: Chain): SignatureState {
  return state === "holds" ? soundState(chain, isWeak(hash)) : state;
}

/** No certificate comes along that was not checked. */
const usesAll = ({ certificates }: ReadCms, chain: Chain) =>
  certificates.every((one) => chain.certificates.includes(one));

/**
 * The structure at the beginning of the hexadecimal room, and whether it is DER in small figures with nothing but zeros behind it,
 * as our writer leaves it.
 * @throws FormatError
 */
function signatureBytes({ contents }: Found): { der: Buffer; isPadded: boolean } {
  const { bytes, end, whole } = readRoom(contents);
  const padding = "0".repeat(Math.max(0, contents.length - end * 2));
  const isDer = whole.equals(bytes.subarray(0, end));
  return { der: whole, isPadded: isDer && contents === `${whole.toString("hex")}${padding}` };
}

function readRoom(contents: string) {
  const hex = contents.replaceAll(/\s/g, "");
  if (!/^[0-9a-fA-F]*$/.test(hex)) throw new FormatError("no hexadecimal");
  const bytes = Buffer.from(hex, "hex");
  return { bytes, ...toDer(bytes) };
}

/** Whether there is more in a signature's room than the signature and zeros: bytes that nobody covers. */
export function hasMoreInRoom({ contents }: Found): boolean {
  try {
    const { bytes, end } = readRoom(contents);
    return bytes.subarray(end).some((byte) => byte !== 0);
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

/** What was found of one seal or signature, worst first: the first that holds is told. */
export const signatureStates = [
  "unreadable",
  /** Of a version, or by a method, that is not known here. */
  "unsupported",
  /** A file or a byte that it covers is not what it was. */
  "changed",
  "signatureWrong",
  /** The signer's certificate is not among those that the seal allows. */
  "holderNotAllowed",
  "sealForged",
  "certificateBroken",
  /** Below a root whose key is in other hands: nothing shows that it was made before. */
  "rootCompromised",
  /** The certificate of the seal's maker was revoked before the seal was made. */
  "makerRevoked",
  "certificateRevoked",
  "certificateExpired",
  /** The certificate of the seal's maker was out of its time when the seal was made. */
  "makerExpired",
  "sealExpired",
  /** Made before the root fell, by the time that it tells, with a certificate that its owner knows. */
  "rootDropped",
  /** The time that it tells is still to come. */
  "dateAhead",
  /** Its hash is one of which two contents with the same value can be made: MD5 or SHA-1. */
  "digestWeak",
  /** Nothing is wrong, but nobody here vouches for who issued the certificate. */
  "issuerUnknown",
  "valid",
] as const;
export type SignatureState = (typeof signatureStates)[number];

/** States in which the covered content is what was signed. */
export const isIntact = (state: SignatureState): boolean =>
  signatureStates.indexOf(state) >= signatureStates.indexOf("holderNotAllowed");

/** The one of two that is told. */
export const worseOf = (one: SignatureState, other: SignatureState): SignatureState =>
  signatureStates.indexOf(one) <= signatureStates.indexOf(other) ? one : other;

/** So far, in milliseconds, the clocks of two machines may be apart. */
const CLOCKS_APART = 10 * 60_000;

/** Those of which no other is better: what only a worse one covers may be anybody's addition to what a better one covers. */
export function bestOf<T>(all: readonly T[], stateOf: (one: T) => SignatureState): T[] {
  const rank = (one: T) => signatureStates.indexOf(stateOf(one));
  const best = Math.max(...all.map(rank));
  return all.filter((one) => rank(one) === best);
}

/** A signature whose time is still to come: that time was set by hand, or by a wrong clock. */
export const withDateJudged = (report: SignatureReport, now: Date): SignatureReport =>
  report.at !== null && Date.parse(report.at) > now.getTime() + CLOCKS_APART
    ? { ...report, state: worseOf(report.state, "dateAhead") }
    : report;

/** Nothing can be said of it. */
export const isUnjudged = (state: SignatureState): boolean => state === "unreadable" || state === "unsupported";

/** States that say that something is not what was signed, or that it was not signed by whom it seems. */
const isFalse = (state: SignatureState): boolean =>
  !isUnjudged(state) && signatureStates.indexOf(state) <= signatureStates.indexOf("certificateRevoked");

/** A certificate for people. */
export interface CertificateFacts {
  subject: string;
  issuer: string;
  serial: string;
  notBefore: string;
  notAfter: string;
}

export interface SignatureReport {
  state: SignatureState;
  /** Of the seal, or of the signer where there is no seal. */
  name: string;
  signer: string;
  /** ISO 8601; as the signer's machine had it. */
  at: string | null;
  /** A time stamp beside the signature (RFC 3161), and whether it belongs to it. Who stamped is not judged. */
  stamp: { at: string; authority: string; holds: boolean } | null;
  /** `SES v4`, `SES v1`, `CAdES`, `PKCS#7`, `RFC 3161`. */
  format: string;
  algorithm: string;
  /** Parts of the file whose bytes differ from what was signed. */
  changed: readonly string[];
  /** Files of an OFD, or bytes of a PDF, that it covers. */
  covered: number;
  /** Of a PDF: the byte, counted from 1, up to which it covers all but its own room. */
  coveredUntil: number | null;
  /** Pages it is shown on, from 1. */
  pages: readonly number[];
  chain: readonly CertificateFacts[];
  /** Whether a list of revoked certificates of the issuer was at hand. */
  revocationKnown: boolean;
  /** PNG of the seal, in base64. */
  picture: string | null;
}

/** What is said of a whole file. */
export type Verdict =
  /** Every seal is good and together they cover all of it. */
  | "valid"
  /** Nothing was changed, but something else is amiss: who issued it is unknown, or a certificate has expired. */
  | "intact"
  /** What was sealed is unchanged, and there is more in the file that no seal covers. */
  | "partly"
  /** Something was changed, or a seal is not genuine. */
  | "changed"
  | "unsealed"
  /** No OFD or PDF, damaged, encrypted or beyond the bounds; or with a seal that is so. */
  | "unreadable";

export interface FileReport {
  verdict: Verdict;
  kind: "ofd" | "pdf" | null;
  signatures: readonly SignatureReport[];
  /** Files or stretches of bytes that no seal covers. */
  uncovered: readonly string[];
  /** Stretches of bytes behind the last signature of a PDF with nothing but what is kept to check it: no page shows them. */
  proofs: readonly string[];
  /** Whether also the file's packing was checked byte by byte. */
  isExact: boolean;
}

const MOST_NAMED = 20;
/** Long lists are cut: nobody reads them. */
export const someOf = (names: readonly string[]): string[] => names.slice(0, MOST_NAMED);

export const unreadable = (kind: FileReport["kind"]): FileReport => ({
  verdict: "unreadable",
  kind,
  signatures: [],
  uncovered: [],
  proofs: [],
  isExact: false,
});

/** Of a signature that cannot be read. */
export const unreadableSignature: SignatureReport = {
  state: "unreadable",
  name: "",
  signer: "",
  at: null,
  stamp: null,
  format: "",
  algorithm: "",
  changed: [],
  covered: 0,
  coveredUntil: null,
  pages: [],
  chain: [],
  revocationKnown: false,
  picture: null,
};

/** The verdict that follows from the single seals. */
export function verdictOf(signatures: readonly SignatureReport[], uncovered: readonly string[]): Verdict {
  if (signatures.length === 0) return "unsealed";
  if (signatures.some(({ state, changed }) => isFalse(state) || changed.length > 0)) return "changed";
  if (signatures.some(({ state }) => isUnjudged(state))) return "unreadable";
  if (uncovered.length > 0) return "partly";
  return signatures.every(({ state }) => state === "valid") ? "valid" : "intact";
}

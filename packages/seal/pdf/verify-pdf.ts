import { FormatError, readElement } from "../der/read.ts";
import {
  type FileReport,
  type SignatureReport,
  type SignatureState,
  someOf,
  unreadable,
  unreadableSignature,
  verdictOf,
} from "../verify/report.ts";
import { chainAt, chainFacts, chainStates } from "../verify/signer.ts";
import type { Chain, Trust } from "../x509/chain.ts";
import { shortName } from "../x509/name.ts";
import { APPLICATION } from "./application.ts";
import { addsOnlySeals } from "./later-changes.ts";
import { type ReadCms, readCms } from "./read-cms.ts";

const MOST_SIGNATURES = 50;
/** Longest dictionary around a signature that is looked through for its name and time. */
const AROUND = 4000;

/** A signature as it lies in the file. */
interface Found {
  /** The bytes before the signature end here; those after it begin and end there. */
  gap: number;
  after: number;
  end: number;
  contents: string;
  /** Text of the dictionary around. */
  dictionary: string;
}

/** Checks every signature of a PDF, whoever made it. Never throws: what cannot be read is said in the report. */
export function verifyPdf(pdf: Buffer, trust: Trust, now: Date): FileReport {
  const text = pdf.toString("latin1");
  if (!/%PDF-\d/.test(text.slice(0, 1024))) return unreadable("pdf");
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)];
  if (ranges.length > MOST_SIGNATURES || (ranges.length === 0 && hasRemains(text))) return unreadable("pdf");
  const found = ranges.map((match) => locate(text, match)).sort((one, other) => (one?.end ?? 0) - (other?.end ?? 0));
  const signatures = found.map((one) => (one ? reportOf(one, pdf, text, trust, now) : unreadableSignature));
  const uncovered = uncoveredIn(
    found.filter((one) => one !== undefined),
    text,
  );
  const isExact = found.length > 0 && found.every((one) => one && isOurs(one)) && uncovered.length === 0;
  return { kind: "pdf", verdict: verdictOf(signatures, uncovered), signatures, uncovered: someOf(uncovered), isExact };
}

/** A signature's dictionary without what it covers. */
const hasRemains = (text: string) => /\/Type\s*\/Sig\b/.test(text) || /ETSI\.CAdES\.detached|adbe\.pkcs7/.test(text);

function locate(text: string, match: RegExpMatchArray): Found | undefined {
  const [start = 0, gap = 0, after = 0, length = 0] = match.slice(1).map(Number);
  const contents = text.slice(gap, after);
  const isWhole = start === 0 && gap < after && after + length <= text.length;
  if (!isWhole || contents[0] !== "<" || contents.at(-1) !== ">") return undefined;
  const [at, begin] = [match.index ?? 0, text.lastIndexOf(" obj", match.index)];
  const dictionary =
    text.slice(Math.max(begin, at - AROUND), Math.min(gap, at + AROUND)) +
    text.slice(after, text.indexOf("endobj", after)).slice(0, AROUND);
  return { gap, after, end: after + length, contents: contents.slice(1, -1), dictionary };
}

const isOurs = ({ dictionary }: Found) => dictionary.includes(APPLICATION);

function reportOf(found: Found, pdf: Buffer, text: string, trust: Trust, now: Date): SignatureReport {
  try {
    const { cms, isExact } = cmsIn(found);
    const at = timeIn(found) ?? cms.at;
    const chain = chainAt(cms.signer, cms.certificates, trust, at, now);
    const holds = cms.holds([pdf.subarray(0, found.gap), pdf.subarray(found.after, found.end)]);
    const isWhole = !isOurs(found) || (isExact && usesAll(cms, chain));
    const state = stateOf(holds && isWhole, chain);
    return {
      state,
      name: nameIn(found) || shortName(cms.signer.subject),
      signer: shortName(cms.signer.subject),
      at: at?.toISOString() ?? null,
      format: cms.bindsCertificate ? "CAdES" : "PKCS#7",
      algorithm: cms.hash.toUpperCase(),
      changed: state === "changed" ? [`0-${found.end}`] : [],
      covered: found.end - (found.after - found.gap),
      pages: pagesIn(found, text),
      ...chainFacts(chain),
      picture: null,
    };
  } catch (error) {
    if (error instanceof FormatError) return unreadableSignature;
    throw error;
  }
}

/** The structure at the beginning of the hexadecimal room, and whether all else is as our writer leaves it. */
function cmsIn({ contents }: Found): { cms: ReadCms; isExact: boolean } {
  const hex = contents.replaceAll(/\s/g, "");
  if (!/^[0-9a-fA-F]*$/.test(hex)) throw new FormatError("no hexadecimal");
  const bytes = Buffer.from(hex, "hex");
  const { whole } = readElement(bytes);
  const cms = readCms(whole);
  const isPadded =
    contents === `${whole.toString("hex")}${"0".repeat(Math.max(0, contents.length - whole.length * 2))}`;
  return { cms, isExact: isPadded && cms.isExact && cms.bindsCertificate };
}

/** No certificate comes along that was not checked. */
const usesAll = ({ certificates }: ReadCms, chain: Chain) =>
  certificates.every((one) => chain.certificates.includes(one));

const stateOf = (isSame: boolean, { state }: Chain): SignatureState => (isSame ? chainStates[state] : "changed");

/** `/M (D:20260316101530+08'00')` */
function timeIn({ dictionary }: Found): Date | null {
  const [, digits = "", sign, hours = "0", minutes = "0"] =
    /\/M\s*\(D:(\d{14})(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(dictionary) ?? [];
  const [year, month, day, hour, minute, second] = (/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [])
    .slice(1)
    .map(Number);
  if (year === undefined) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const at = new Date(Date.UTC(year, month! - 1, day, hour, minute, second) - (sign ? offset * 60_000 : 0));
  return Number.isNaN(at.getTime()) ? null : at;
}

/** `/Name` in UTF-16, or in plain letters. */
function nameIn({ dictionary }: Found): string {
  const hex = /\/Name\s*<(?:feff|FEFF)([0-9a-fA-F\s]{0,800})>/.exec(dictionary)?.[1];
  if (hex) return Buffer.from(hex.replaceAll(/\s/g, ""), "hex").swap16().toString("utf16le");
  return /\/Name\s*\(([\x20-\x7e]{0,200}?)\)/.exec(dictionary)?.[1] ?? "";
}

/** The page that shows the seal's field, where our writer made it: the field stands before the signature in the same addition. */
function pagesIn(found: Found, text: string): number[] {
  if (!isOurs(found)) return [];
  const number = /^(\d+) 0 obj/.exec(text.slice(text.lastIndexOf("endobj\n", found.gap) + 7, found.gap))?.[1];
  const field = text.lastIndexOf(`/Subtype/Widget/FT/Sig/T(Seal${number})`, found.gap);
  const page = /\/P (\d+) 0 R/.exec(text.slice(Math.max(0, field - 200), Math.max(0, field)))?.[1];
  const tree = text.slice(text.indexOf("/Kids["), text.indexOf("]", text.indexOf("/Kids[")));
  const at = page ? (tree.match(/\d+(?= 0 R)/g) ?? ([] as string[])).indexOf(page) : -1;
  return at < 0 ? [] : [at + 1];
}

/** Bytes after the last signature, and additions after an earlier one that are not just another seal. */
function uncoveredIn(found: readonly Found[], text: string): string[] {
  const ends = found.map(({ end }) => end);
  const last = Math.max(0, ...ends);
  const added = ends.slice(0, -1).flatMap((end, index) => {
    const next = ends[index + 1] ?? end;
    return addsOnlySeals(text.slice(0, end), text.slice(end, next)) ? [] : [`${end}-${next}`];
  });
  return found.length > 0 && last < text.length ? [...added, `${last}-${text.length}`] : added;
}

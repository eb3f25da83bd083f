import {
  bestOf,
  type FileReport,
  type SignatureReport,
  someOf,
  unreadable,
  unreadableSignature,
  verdictOf,
  withDateJudged,
} from "../verify/report.ts";
import type { Trust } from "../x509/chain.ts";
import { byteRanges, type Found, isOurs, locateAll } from "./found-signature.ts";
import { addsOnly } from "./later-changes.ts";
import { hasMoreInRoom, signatureReport } from "./signature-report.ts";

const MOST_SIGNATURES = 50;
/** With more signatures than that, what was added between them is told without being compared: each costs a reading of the file. */
const MOST_COMPARED = 12;

/** Checks every signature of a PDF, whoever made it. Never throws: what cannot be read is said in the report. */
export function verifyPdf(pdf: Buffer, trust: Trust, now: Date): FileReport {
  const text = pdf.toString("latin1");
  if (!/%PDF-\d/.test(text.slice(0, 1024))) return unreadable("pdf");
  const ranges = byteRanges(text);
  if (ranges.length > MOST_SIGNATURES || (ranges.length === 0 && hasRemains(text))) return unreadable("pdf");
  const found = locateAll(text, ranges).sort((one, other) => (one?.end ?? 0) - (other?.end ?? 0));
  const around = { pdf, text, trust, now };
  const signatures = found.map((one) =>
    one ? withDateJudged(signatureReport(one, around), now) : unreadableSignature,
  );
  // The same room named twice is one signature and something that looks like another.
  if (new Set(found.map((one) => one?.gap)).size < found.length) return unreadable("pdf");
  const located = found.flatMap((one, index) => (one ? [{ ...one, state: signatures[index]!.state }] : []));
  const proofs = proofsBehind(located, pdf, text);
  const uncovered = uncoveredIn(located, pdf, text).filter((one) => !proofs.includes(one));
  const isExact = found.length > 0 && found.every((one) => one && isOurs(one)) && ![...uncovered, ...proofs].length;
  return {
    kind: "pdf",
    verdict: verdictOf(signatures, uncovered),
    signatures,
    uncovered: someOf(uncovered),
    proofs,
    isExact,
  };
}

interface Judged extends Found {
  state: SignatureReport["state"];
}

/** A signature's dictionary without what it covers. */
const hasRemains = (text: string) => /\/Type\s*\/Sig\b/.test(text) || /ETSI\.CAdES\.detached|adbe\.pkcs7/.test(text);

/** DocMDP of level 1 as it stands beside a signature, also where the catalogue does not lead to it (ISO 32000-1, 12.8.2.2). */
const forbidsChanges = ({ dictionary }: Found) =>
  /\/DocMDP\b/.test(dictionary) && /\/P\s+1\b(?!\s+\d+\s+R)/.test(dictionary);

const endOf = (found: readonly Found[]) => Math.max(0, ...found.map(({ end }) => end));
const stretch = (from: number, to: number) => `${from}-${to}`;

/** What was added behind the last signature so that it can still be checked later (PAdES, level B-LT): nobody sees it. */
function proofsBehind(found: readonly Found[], pdf: Buffer, text: string): string[] {
  const end = endOf(found);
  const isAddition = end > 0 && end < text.length && /startxref\s{1,4}\d+\s{1,4}%%EOF\s{0,4}$/.test(text.slice(-60));
  const isProof = isAddition && addsOnly("proofs", pdf, text, end, text.length);
  return isProof ? [stretch(end, text.length)] : [];
}

/**
 * Bytes after the last signature, additions after an earlier one that are not just another seal, and what hides in a room. What a
 * later signature shows could hide what an earlier one covers: only one as good as any may show something.
 */
function uncoveredIn(found: readonly Judged[], pdf: Buffer, text: string): string[] {
  const ends = found.map(({ end }) => end);
  const last = endOf(found);
  const lastBest = endOf(bestOf(found, ({ state }) => state));
  const hidden = found.filter(hasMoreInRoom).map(({ gap, after }) => stretch(gap, after));
  const added = ends.slice(0, -1).flatMap((end, index) => {
    const next = ends[index + 1] ?? end;
    const isAllowed = ends.length <= MOST_COMPARED && !forbidsChanges(found[index]!);
    const allowed = end < lastBest ? "seals" : "unseen";
    return end === next || (isAllowed && addsOnly(allowed, pdf, text, end, next)) ? [] : [stretch(end, next)];
  });
  return found.length > 0 && last < text.length
    ? [...hidden, ...added, stretch(last, text.length)]
    : [...hidden, ...added];
}

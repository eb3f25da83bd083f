import { type FileReport, someOf, unreadable, unreadableSignature, verdictOf } from "../verify/report.ts";
import type { Trust } from "../x509/chain.ts";
import { byteRanges, type Found, isOurs, locate } from "./found-signature.ts";
import { addsOnlySeals } from "./later-changes.ts";
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
  const found = ranges.map((match) => locate(text, match)).sort((one, other) => (one?.end ?? 0) - (other?.end ?? 0));
  const around = { pdf, text, trust, now };
  const signatures = found.map((one) => (one ? signatureReport(one, around) : unreadableSignature));
  const uncovered = uncoveredIn(
    found.filter((one) => one !== undefined),
    pdf,
    text,
  );
  const isExact = found.length > 0 && found.every((one) => one && isOurs(one)) && uncovered.length === 0;
  return { kind: "pdf", verdict: verdictOf(signatures, uncovered), signatures, uncovered: someOf(uncovered), isExact };
}

/** A signature's dictionary without what it covers. */
const hasRemains = (text: string) => /\/Type\s*\/Sig\b/.test(text) || /ETSI\.CAdES\.detached|adbe\.pkcs7/.test(text);

/** A signature that allows nothing to be added, not even further ones (DocMDP, ISO 32000-1, 12.8.2.2). */
const forbidsChanges = ({ dictionary }: Found) => /\/DocMDP\b/.test(dictionary) && /\/P\s+1\b/.test(dictionary);

/** Bytes after the last signature, additions after an earlier one that are not just another seal, and what hides in a room. */
function uncoveredIn(found: readonly Found[], pdf: Buffer, text: string): string[] {
  const ends = found.map(({ end }) => end);
  const last = Math.max(0, ...ends);
  const hidden = found.filter(hasMoreInRoom).map(({ gap, after }) => `${gap}-${after}`);
  const added = ends.slice(0, -1).flatMap((end, index) => {
    const next = ends[index + 1] ?? end;
    const isAllowed = ends.length <= MOST_COMPARED && !forbidsChanges(found[index]!);
    return end === next || (isAllowed && addsOnlySeals(pdf, text, end, next)) ? [] : [`${end}-${next}`];
  });
  return found.length > 0 && last < text.length
    ? [...hidden, ...added, `${last}-${text.length}`]
    : [...hidden, ...added];
}

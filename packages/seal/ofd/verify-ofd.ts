import { FormatError } from "../der/read.ts";
import { type FileReport, type SignatureReport, someOf, unreadable, verdictOf } from "../verify/report.ts";
import type { Trust } from "../x509/chain.ts";
import { type Package, readZip } from "../zip/read-zip.ts";
import { pageIds } from "./page-ids.ts";
import { LIST, PROVIDER, signaturesXml, signFiles } from "./signature-xml.ts";
import { type ListedSignature, verifySeal } from "./verify-seal.ts";
import { child, childrenOf, readXml, resolve, textIn, type Xml } from "./xml.ts";

/** Seals in one document: more are refused, for each costs some milliseconds. */
const MOST_SEALS = 50;

/** Checks every seal of an OFD, whoever made it. Never throws: what cannot be read is said in the report. */
export function verifyOfd(bytes: Buffer, trust: Trust, now: Date): FileReport {
  try {
    return reportOf(readZip(bytes), trust, now);
  } catch (error) {
    if (error instanceof FormatError) return unreadable("ofd");
    throw error;
  }
}

function reportOf(opened: Package, trust: Trust, now: Date): FileReport {
  const body = child(readXml(opened.files.get("OFD.xml")), "DocBody");
  const root = resolve(textIn(body, "DocRoot") ?? "", "OFD.xml");
  const listPlace = textIn(body, "Signatures");
  if (!listPlace) return withoutSeals(opened);
  const listPath = resolve(listPlace, "OFD.xml");
  const listed = listedIn(readXml(opened.files.get(listPath)), listPath);
  if (listed.length === 0) return withoutSeals(opened);
  const pages = pageIds(opened.files.get(root));
  const checked = listed.map((one) => verifySeal(one, { files: opened.files, pages, trust, now }));
  const signatures = checked.map(({ report }) => report);
  const isOurs = checked.some(({ provider }) => provider === PROVIDER);
  const uncovered = uncoveredFiles(opened, listPath, checked);
  const isExact = opened.isExact && (!isOurs || hasOwnShape(opened, listed));
  // A file that our own program sealed is exact to the byte, or somebody changed it.
  const all = isOurs && !isExact ? signatures.map(asChanged) : signatures;
  return { kind: "ofd", verdict: verdictOf(all, uncovered), signatures: all, uncovered: someOf(uncovered), isExact };
}

function withoutSeals(opened: Package): FileReport {
  const verdict = hasRemains(opened) ? "unreadable" : "unsealed";
  return { kind: "ofd", verdict, signatures: [], uncovered: [], isExact: opened.isExact };
}

/** Seals that nothing leads to any more. */
const hasRemains = ({ files }: Package) =>
  [...files.keys()].some((name) => /(?:Signatures?\.xml|SignedValue\.dat|Seal\.esl)$/.test(name));

function listedIn(list: Xml, listPath: string): ListedSignature[] {
  const found = childrenOf(list, "Signature");
  if (found.length > MOST_SEALS) throw new FormatError("too many seals");
  return found.map(({ attributes }, index) => ({
    path: resolve(attributes.BaseLoc ?? "", listPath),
    laterList: index < found.length - 1 ? listPath : undefined,
  }));
}

/** The list of seals and the places of their files follow from how many there are. */
function hasOwnShape({ files }: Package, listed: readonly ListedSignature[]): boolean {
  const isList = files.get(LIST)?.equals(signaturesXml(listed.length)) ?? false;
  return isList && listed.every(({ path }, index) => path === signFiles(index)[0]);
}

const asChanged = (report: SignatureReport): SignatureReport =>
  report.state === "unreadable" || report.changed.length > 0
    ? report
    : { ...report, state: "changed", changed: ["ZIP"] };

type Checked = ReturnType<typeof verifySeal>;

/** Files that no seal covers; those that make up the seals themselves vouch for each other. */
function uncoveredFiles({ files }: Package, listPath: string, checked: readonly Checked[]): string[] {
  const known = new Set([listPath, ...checked.flatMap(({ covered, own }) => [...covered, ...own])]);
  return [...files.keys()].filter((name) => !known.has(name));
}

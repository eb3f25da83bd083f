import { FormatError } from "../der/read.ts";
import {
  bestOf,
  type FileReport,
  type SignatureReport,
  someOf,
  unreadable,
  verdictOf,
  withDateJudged,
} from "../verify/report.ts";
import type { Trust } from "../x509/chain.ts";
import { type Package, readZip } from "../zip/read-zip.ts";
import { pageIds } from "./page-ids.ts";
import { isSealFile, LIST, PROVIDER, signaturesXml, signFiles } from "./signature-xml.ts";
import { verifySeal } from "./verify-seal.ts";
import { childrenOf, readXml, resolve, textIn, type Xml, xmlText } from "./xml.ts";

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
  const { files } = opened;
  if (!files.has("OFD.xml") && !hasRemains(opened)) return unreadable(null);
  const lists = childrenOf(readXml(files.get("OFD.xml")), "DocBody").flatMap((body) => listOf(body, files));
  const listed = lists.flatMap((list) => list.listed.map((path) => ({ path, pages: list.pages })));
  if (listed.length === 0) return withoutSeals(opened);
  if (listed.length > MOST_SEALS || new Set(listed.map(({ path }) => path)).size < listed.length)
    throw new FormatError("too many seals");
  const digests = new Map<string, string>();
  const checked = listed.map(({ path, pages }) => verifySeal(path, { files, pages, digests, trust, now }));
  const signatures = checked.map(({ report }) => withDateJudged(report, now));
  const isOurs = checked.at(-1)?.provider === PROVIDER;
  const named = new Set(listed.map(({ path }) => path));
  const paths = new Set(hidesSeals(files, named) ? [] : lists.filter(({ isPlain }) => isPlain).map(({ path }) => path));
  const uncovered = [...uncoveredFiles(opened, paths, checked), ...opened.loose];
  const isExact = opened.isExact && (!isOurs || hasOwnShape(opened, listed));
  // A file that our own program sealed last is exact to the byte, or somebody changed it; others write the package anew.
  const all = isOurs && !isExact ? signatures.map(asChanged) : signatures;
  const verdict = verdictOf(all, uncovered);
  return { kind: "ofd", verdict, signatures: all, uncovered: someOf(uncovered), proofs: [], isExact };
}

function withoutSeals(opened: Package): FileReport {
  const verdict = hasRemains(opened) ? "unreadable" : "unsealed";
  return { ...unreadable("ofd"), verdict, isExact: opened.isExact };
}

/** Seals that nothing leads to any more. */
const hasRemains = ({ files }: Package) => [...files.keys()].some(isSealFile);

interface SealList {
  path: string;
  /** Where the seals lie. */
  listed: readonly string[];
  /** A list and nothing else. No seal covers it, so a page that is hidden in it would be covered by none. */
  isPlain: boolean;
  pages: readonly number[];
}

/** The seals of one of the documents in a package. */
function listOf(body: Xml, files: Package["files"]): SealList[] {
  const place = textIn(body, "Signatures");
  if (!place) return [];
  const path = resolve(place, "OFD.xml");
  const list = readXml(files.get(path));
  const listed = childrenOf(list, "Signature").map(({ attributes }) => resolve(attributes.BaseLoc ?? "", path));
  if (listed.length === 0) return [];
  return [
    {
      path,
      listed,
      isPlain: isPlainList(list),
      pages: pagesIn(files.get(resolve(textIn(body, "DocRoot") ?? "", "OFD.xml"))),
    },
  ];
}

const isPlainList = ({ name, children }: Xml): boolean =>
  name === "Signatures" &&
  children.every((one) => one.children.length === 0 && (one.name === "Signature" || one.name === "MaxSignId"));

/** None where the document is damaged or missing: the seals say that it was changed. */
function pagesIn(document: Buffer | undefined): readonly number[] {
  try {
    return pageIds(document);
  } catch (error) {
    if (error instanceof FormatError) return [];
    throw error;
  }
}

/** The list of seals and the places of their files follow from how many there are. */
function hasOwnShape({ files }: Package, listed: readonly { path: string }[]): boolean {
  const isList = files.get(LIST)?.equals(signaturesXml(listed.length)) ?? false;
  return isList && listed.every(({ path }, index) => path === signFiles(index)[0]);
}

const asChanged = (report: SignatureReport): SignatureReport =>
  report.state === "unreadable" || report.changed.length > 0
    ? report
    : { ...report, state: "changed", changed: ["ZIP"] };

/** A seal that no list names any more: readers do not show it, though a later one covers its files. */
const hidesSeals = (files: Package["files"], named: ReadonlySet<string>): boolean =>
  [...files].some(([name, content]) => !named.has(name) && /\.xml$/i.test(name) && isSignature(content));

const isSignature = (content: Buffer): boolean =>
  /^\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?Signature[\s>]/.test(xmlText(content.subarray(0, 1024)));

type Checked = ReturnType<typeof verifySeal>;

/** Files that none of the best seals covers; those that make up these seals vouch for each other. */
function uncoveredFiles({ files }: Package, lists: ReadonlySet<string>, checked: readonly Checked[]): string[] {
  const best = bestOf(checked, ({ report }) => report.state);
  const known = new Set([...lists, ...best.flatMap(({ covered, own }) => [...covered, ...own])]);
  for (const { loose } of checked) for (const name of loose) known.delete(name);
  return [...files.keys()].filter((name) => !known.has(name));
}

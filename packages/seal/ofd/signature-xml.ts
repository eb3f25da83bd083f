import { ids } from "../browser/identifiers.ts";

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const document = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`);

/** Where the seals of our own documents lie. */
export const SIGNS = "Doc_0/Signs";
export const LIST = `${SIGNS}/Signatures.xml`;
/** What Signature.xml calls the program; files that name it must be exact to the byte. */
export const PROVIDER = "Tongzheng";

/** By the names that all programs give. */
export const isSealFile = (name: string): boolean => /(?:Signatures?\.xml|SignedValue\.dat|Seal\.esl)$/.test(name);

export const signFolder = (index: number) => `${SIGNS}/Sign_${index}`;
export const signFiles = (index: number) =>
  ["Signature.xml", "Seal.esl", "SignedValue.dat"].map((name) => `${signFolder(index)}/${name}`);

const identifier = (index: number) => `s${String(index + 1).padStart(3, "0")}`;

/** Signatures.xml of so many seals (GB/T 33190-2016, 18.1). No seal covers it, so a reader compares it with this. */
export function signaturesXml(count: number): Buffer {
  const items = Array.from(
    { length: count },
    (_, index) =>
      `<ofd:Signature ID="${identifier(index)}" Type="Seal" BaseLoc="/${signFolder(index)}/Signature.xml"/>`,
  );
  return document(
    `<ofd:Signatures ${NAMESPACE}><ofd:MaxSignId>${identifier(count - 1)}</ofd:MaxSignId>${items.join("")}</ofd:Signatures>`,
  );
}

/** A place on a page where a seal is shown, in millimetres. */
export interface Stamp {
  /** Number of the page's object in Document.xml. */
  pageId: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The part that shows, from the stamp's own corner: a strip of a seal across pages (骑缝章). */
  clip?: { x: number; y: number; width: number; height: number };
}

export interface SignatureFile {
  index: number;
  at: Date;
  /** SM3 of every file that the seal covers. */
  references: readonly { path: string; digest: Buffer }[];
  stamps: readonly Stamp[];
}

const number = (value: number) => `${Math.round(value * 1000) / 1000}`;
const box = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
  [x, y, width, height].map(number).join(" ");

/** Signature.xml (GB/T 33190-2016, 18.2), its elements in the order of the schema. */
export function signatureXml({ index, at, references, stamps }: SignatureFile): Buffer {
  const folder = signFolder(index);
  const moment = `${at.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14)}Z`;
  const listed = references.map(
    ({ path, digest }) =>
      `<ofd:Reference FileRef="/${path}"><ofd:CheckValue>${digest.toString("base64")}</ofd:CheckValue></ofd:Reference>`,
  );
  const shown = stamps.map(
    (stamp, at) =>
      `<ofd:StampAnnot ID="${identifier(index)}p${at}" PageRef="${stamp.pageId}" Boundary="${box(stamp)}"` +
      `${stamp.clip ? ` Clip="${box(stamp.clip)}"` : ""}/>`,
  );
  return document(
    `<ofd:Signature ${NAMESPACE}><ofd:SignedInfo><ofd:Provider ProviderName="${PROVIDER}" Version="1.0" Company="${PROVIDER}"/>` +
      `<ofd:SignatureMethod>${ids.sm2WithSm3}</ofd:SignatureMethod><ofd:SignatureDateTime>${moment}</ofd:SignatureDateTime>` +
      `<ofd:References CheckMethod="${ids.sm3}">${listed.join("")}</ofd:References>${shown.join("")}` +
      `<ofd:Seal><ofd:BaseLoc>/${folder}/Seal.esl</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo>` +
      `<ofd:SignedValue>/${folder}/SignedValue.dat</ofd:SignedValue></ofd:Signature>`,
  );
}

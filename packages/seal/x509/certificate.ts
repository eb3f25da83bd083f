import { ids } from "../browser/identifiers.ts";
import { hashName } from "../crypto/hash.ts";
import { pssHash } from "../crypto/sign.ts";
import {
  bitBytes,
  type Element,
  expect,
  FormatError,
  integerBytes,
  numberOf,
  oidOf,
  parts,
  readElement,
  readWhole,
  timeOf,
} from "../der/read.ts";

/** What this program reads of a certificate (RFC 5280). */
export interface Certificate {
  der: Buffer;
  tbs: Buffer;
  /** Without leading zeros. */
  serial: Buffer;
  issuer: Buffer;
  subject: Buffer;
  notBefore: Date;
  notAfter: Date;
  /** SubjectPublicKeyInfo. */
  publicKey: Buffer;
  signatureAlgorithm: string;
  /** Node's name of the hash, where the kind of signature leaves it open. */
  signatureHash: string | undefined;
  signature: Buffer;
  /** How others name its key (RFC 5280, 4.2.1.2). */
  subjectKey: Buffer | undefined;
  isAuthority: boolean;
  /** Of authorities between this one and a holder; undefined: any number. */
  pathLength: number | undefined;
  /** Bits as they are named: `digitalSignature` is the first. Undefined: everything is allowed. */
  keyUsage: number | undefined;
  /** What else it is for, by identifiers. Undefined: anything. */
  purposes: readonly string[] | undefined;
  crlPlaces: readonly string[];
  /** Extensions that are critical and unknown here make a certificate unusable. */
  unknownCritical: readonly string[];
}

/** Bits of key usage, the first one highest (RFC 5280, 4.2.1.3). */
export const usage = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04, crlSign: 0x02 } as const;

const known = new Set<string>([ids.keyUsage, ids.basicConstraints, ids.extendedKeyUsage, ids.crlPlaces]);

/** @throws FormatError */
export function readCertificate(der: Buffer): Certificate {
  const [tbs, outer, signature, more] = parts(readWhole(der));
  if (more) throw new FormatError("certificate");
  // The oldest version does not name itself (RFC 5280, 4.1.2.1).
  const fields = parts(tbs).filter(({ tag }, index) => index > 0 || tag !== 0xa0);
  const [serial, inner, issuer, validity, subject, publicKey, ...rest] = fields;
  if (!inner || !outer || !inner.whole.equals(outer.whole)) throw new FormatError("two kinds of signature");
  const [notBefore, notAfter] = parts(validity);
  const extensions = readExtensions(rest.find(({ tag }) => tag === 0xa3));
  return {
    der,
    tbs: expect(tbs, 0x30).whole,
    serial: withoutZeros(expect(serial, 0x02).content),
    issuer: expect(issuer, 0x30).whole,
    subject: expect(subject, 0x30).whole,
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    publicKey: expect(publicKey, 0x30).whole,
    signatureAlgorithm: oidOf(parts(outer)[0]),
    signatureHash: hashName(pssHash(outer) ?? ""),
    signature: bitBytes(signature),
    subjectKey: keyNameIn(extensions.get(ids.subjectKey)?.value),
    ...constraints(extensions.get(ids.basicConstraints)?.value),
    keyUsage: usageBits(extensions.get(ids.keyUsage)?.value),
    purposes: purposesIn(extensions.get(ids.extendedKeyUsage)?.value),
    crlPlaces: addresses(extensions.get(ids.crlPlaces)?.value),
    unknownCritical: [...extensions].filter(([id, { critical }]) => critical && !known.has(id)).map(([id]) => id),
  };
}

export const withoutZeros = (bytes: Buffer) => {
  const start = bytes.findIndex((byte) => byte !== 0);
  return start < 0 ? Buffer.from([0]) : bytes.subarray(start);
};

interface Extension {
  critical: boolean;
  value: Buffer;
}

function readExtensions(read: Element | undefined): Map<string, Extension> {
  if (!read) return new Map();
  return new Map(
    parts(readWhole(read.content)).map((one) => {
      const [identifier, ...rest] = parts(one);
      const critical = rest[0]?.tag === 0x01 && rest[0].content[0] !== 0;
      return [oidOf(identifier), { critical, value: expect(rest.at(-1), 0x04).content }];
    }),
  );
}

function constraints(value: Buffer | undefined): Pick<Certificate, "isAuthority" | "pathLength"> {
  if (!value) return { isAuthority: false, pathLength: undefined };
  const fields = parts(readWhole(value));
  const isAuthority = fields[0]?.tag === 0x01 && fields[0].content[0] !== 0;
  const length = fields.find(({ tag }) => tag === 0x02);
  return { isAuthority, pathLength: length && numberOf(length) };
}

const keyNameIn = (value: Buffer | undefined) => value && expect(readWhole(value), 0x04).content;

const usageBits = (value: Buffer | undefined) => value && (expect(readElement(value), 0x03).content[1] ?? 0);

const purposesIn = (value: Buffer | undefined) => value && parts(readWhole(value)).map((one) => oidOf(one));

/** Whether its holder may sign in with it, and with nothing that was made for anything else (RFC 5280, 4.2.1.12). */
export const isForSignIn = ({ purposes, isAuthority }: Certificate): boolean =>
  !isAuthority && (purposes?.includes(ids.clientSignIn) ?? false);

/** For anything, for mail, and for documents by several names. */
const forDocuments = new Set<string>([
  "2.5.29.37.0",
  "1.3.6.1.5.5.7.3.4",
  "1.3.6.1.5.5.7.3.36",
  "1.2.840.113583.1.1.5",
  "1.3.6.1.4.1.311.10.3.12",
]);

/** Whether its holder may sign documents with it: neither an authority's certificate nor one for a server or for signing in. */
export const isForDocuments = ({ keyUsage, purposes }: Certificate): boolean =>
  (keyUsage === undefined || (keyUsage & (usage.digitalSignature | usage.nonRepudiation)) !== 0) &&
  (purposes === undefined || purposes.some((one) => forDocuments.has(one)));

/** Web addresses in an extension, wherever they stand in it. */
function addresses(value: Buffer | undefined): string[] {
  const text = value?.toString("latin1") ?? "";
  return (text.match(/https?:\/\/[\x21-\x7e]{1,200}/g) ?? []).slice(0, 4);
}

/** The serial number as lists and people write it. */
export const serialText = ({ serial }: Pick<Certificate, "serial">): string => serial.toString("hex").toUpperCase();

export const integerSerial = (read: Element | undefined): Buffer => withoutZeros(integerBytes(read));

import {
  bitBytes,
  type Element,
  expect,
  FormatError,
  numberOf,
  oidOf,
  parts,
  readElement,
  readWhole,
  textOf,
  timeOf,
} from "../der/read.ts";
import { Unsupported } from "../verify/unsupported.ts";
import type { SealPicture } from "./seal.ts";

/** A seal as it was read, of GB/T 38540 (version 4) or GM/T 0031 (1 to 3). */
export interface ReadSeal {
  der: Buffer;
  version: number;
  id: string;
  name: string;
  /** Certificates of those who may seal with it, or their hashes. */
  holders: readonly Buffer[];
  holdersBy: "certificate" | "digest";
  validFrom: Date;
  validUntil: Date;
  picture: SealPicture;
  makerCertificate: Buffer;
  algorithm: string;
  signature: Buffer;
  /** The bytes that the maker may have signed: programs differ in what they take. */
  signedForms: readonly Buffer[];
}

export interface ReadSignature {
  version: number;
  seal: ReadSeal;
  /** Null where it is written in none of the usual ways. */
  at: Date | null;
  digest: Buffer;
  place: string;
  certificate: Buffer;
  algorithm: string;
  signature: Buffer;
  signedForms: readonly Buffer[];
  /** What stands behind the signature, which does not cover it: a time stamp (GB/T 38540, 7.2), as far as it can be read. */
  beyond: readonly Buffer[];
}

/** Versions from 1 to 3 are of GM/T 0031, and 4 of GB/T 38540; 5 is built like 4. */
const NEWEST = 5;

/** @throws FormatError; Unsupported for a version that nobody knows */
export function readSeal(der: Buffer): ReadSeal {
  const fields = parts(readWhole(der));
  const info = expect(fields[0], 0x30);
  const [header, id, property, picture] = parts(info);
  const [, version] = parts(header);
  const number = numberOf(version);
  if (number < 1 || number > NEWEST) throw new Unsupported("version of a seal");
  const signer = fields[1]?.tag === 0x04 ? newSigner(fields) : oldSigner(parts(fields[1]), info);
  return { der, version: number, id: textOf(id), ...readProperty(property), picture: readPicture(picture), ...signer };
}

type Signer = Pick<ReadSeal, "makerCertificate" | "algorithm" | "signature" | "signedForms">;

function newSigner([info, certificate, algorithm, signature, more]: Element[]): Signer {
  if (more) throw new FormatError("seal");
  const [one, other, kind] = [expect(info, 0x30).whole, expect(certificate, 0x04), expect(algorithm, 0x06)];
  return {
    makerCertificate: other.content,
    algorithm: oidOf(kind),
    signature: bitBytes(signature),
    signedForms: [one, inSequence(one, other.whole, kind.whole)],
  };
}

/** GM/T 0031: SES_SignInfo{cert, signatureAlgorithm, signData}, over the information, certificate and kind. */
function oldSigner([certificate, algorithm, signature]: Element[], info: Element): Signer {
  const [other, kind] = [expect(certificate, 0x04), expect(algorithm, 0x06)];
  return {
    makerCertificate: other.content,
    algorithm: oidOf(kind),
    signature: bitBytes(signature),
    signedForms: [inSequence(info.whole, other.whole, kind.whole), info.whole],
  };
}

/** The parts as one SEQUENCE. */
function inSequence(...whole: Buffer[]): Buffer {
  const length = whole.reduce((sum, one) => sum + one.length, 0);
  const bytes = [24, 16, 8, 0].map((shift) => (length >>> shift) & 0xff);
  const short = length < 128 ? [length] : [0x80 | (4 - leading(bytes)), ...bytes.slice(leading(bytes))];
  return Buffer.concat([Buffer.from([0x30, ...short]), ...whole]);
}

const leading = (bytes: number[]) => bytes.findIndex((byte) => byte !== 0);

function readProperty(
  read: Element | undefined,
): Pick<ReadSeal, "name" | "holders" | "holdersBy" | "validFrom" | "validUntil"> {
  const fields = parts(read);
  const name = textOf(fields[1]);
  // GM/T 0031 has no kind of list: certificates are all that it knows.
  const hasKind = fields[2]?.tag === 0x02;
  const byDigest = hasKind && numberOf(fields[2]) === 2;
  const rest = fields.slice(hasKind ? 3 : 2);
  const list = parts(rest[0]).map((one) => (byDigest ? expect(parts(one)[1], 0x04).content : certificateIn(one)));
  return {
    name,
    holders: list,
    holdersBy: byDigest ? "digest" : "certificate",
    validFrom: timeOf(rest[2]),
    validUntil: timeOf(rest[3]),
  };
}

const certificateIn = (read: Element) => (read.tag === 0x30 ? read.whole : read.content);

/** A time, or one inside of a BIT STRING (GM/T 0031). */
function momentOf(read: Element | undefined): Date | null {
  try {
    return timeOf(read?.tag === 0x03 ? readWhole(bitBytes(read)) : read);
  } catch {
    return null;
  }
}

function readPicture(read: Element | undefined): SealPicture {
  const [type, bytes, width, height] = parts(read);
  return { type: textOf(type), bytes: expect(bytes, 0x04).content, width: numberOf(width), height: numberOf(height) };
}

/** SignedValue.dat. @throws FormatError */
export function readSignature(der: Buffer): ReadSignature {
  const [signed, second, third, ...rest] = parts(readWhole(der));
  const fields = parts(signed);
  const [version, seal, time, digest, place, ...more] = fields;
  const whole = expect(signed, 0x30).whole;
  const common = {
    version: numberOf(version),
    seal: readSeal(expect(seal, 0x30).whole),
    at: momentOf(time),
    digest: bitBytes(digest),
    place: textOf(place),
    signedForms: [whole],
  };
  if (second?.tag === 0x04) {
    const [signature, ...beyond] = rest;
    return {
      ...common,
      certificate: second.content,
      algorithm: oidOf(third),
      signature: bitBytes(signature),
      beyond: beyond.map(stampIn),
    };
  }
  // GM/T 0031: certificate and kind stand inside of what is signed.
  const [certificate, algorithm] = more;
  return {
    ...common,
    certificate: expect(certificate, 0x04).content,
    algorithm: oidOf(algorithm),
    signature: bitBytes(second),
    beyond: third ? [stampIn(third)] : [],
  };
}

/** The bytes of a BIT STRING under a tag of its own, around it or in its place. */
function stampIn({ tag, content }: Element): Buffer {
  const string = tag === 0xa0 ? readElement(content) : { tag, content };
  return string.tag === 0x03 || string.tag === 0x80 ? string.content.subarray(1) : string.content;
}

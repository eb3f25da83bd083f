import { ids } from "../browser/identifiers.ts";
import { hashBy, hashName } from "../crypto/hash.ts";
import { expect, FormatError, oidOf, parts, readWhole, timeOf } from "../der/read.ts";
import type { SignatureReport } from "../verify/report.ts";
import { shortName } from "../x509/name.ts";
import { type ReadCms, readCms } from "./read-cms.ts";

/** A time stamp that was read (RFC 3161). */
export interface TimeStamp {
  /** By the clock of the authority. */
  at: Date;
  cms: ReadCms;
  /** Whether this content was stamped, by whoever signed the stamp. */
  holds(content: readonly Buffer[]): boolean;
}

/** Reads a time stamp token. @throws FormatError */
export function readTimeStamp(der: Buffer): TimeStamp {
  const cms = readCms(der);
  const { inside } = cms;
  if (!inside || cms.insideKind !== ids.timeStampInfo) throw new FormatError("no time stamp");
  const [, , imprint, , at] = parts(readWhole(inside));
  const [algorithm, digest] = parts(imprint);
  const hash = hashName(oidOf(parts(algorithm)[0]));
  return {
    at: timeOf(at),
    cms,
    holds: (content) =>
      hash !== undefined &&
      hashBy(hash, content).equals(expect(digest, 0x04).content) &&
      cms.judge([inside]) === "holds",
  };
}

/** What the stamp beside a signature says; null where there is none that can be read. */
export function stampOf(token: Buffer | undefined, signature: Buffer): SignatureReport["stamp"] {
  if (!token) return null;
  try {
    const { at, cms, holds } = readTimeStamp(token);
    return { at: at.toISOString(), authority: shortName(cms.signer.subject), holds: holds([signature]) };
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

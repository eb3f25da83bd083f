import { AppError } from "@tz/kernel/server/base";
import type { Trust } from "@tz/seal";
import { packageLimits } from "../../contract/index.ts";
import { openZip } from "./open-zip.ts";
import { type ReadItem, readEep } from "./read-eep.ts";
import { packageTooLarge } from "./too-large.ts";

/** The root element of an EEP, in either encoding's bytes; looked for in the head of a file alone. */
const ROOT = [Buffer.from("<电子文件封装包", "utf8"), Buffer.from("3cb5e7d7d3cec4bcfeb7e2d7b0b0fc", "hex")];

const isEep = (bytes: Uint8Array) => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000));
  return ROOT.some((root) => head.includes(root));
};

/** An EEP of a package. */
export interface EepName {
  name: string;
  /** Bytes once unpacked. */
  size: number;
}

/** What an EEP that comes without a package is called. */
const BARE = "EEP";

/**
 * The EEPs of a package: of a zip, or the one that the file is itself.
 * @throws AppError archives.package_… saying why
 */
export function listPackage(bytes: Uint8Array): EepName[] {
  if (!isZip(bytes)) return [{ name: BARE, size: bytes.length }];
  const eeps = [...openZip(bytes)].filter(([, content]) => isEep(content));
  if (eeps.length === 0) throw new AppError("archives.package_not_eep", { name: "ZIP" });
  if (eeps.length > packageLimits.items) throw packageTooLarge();
  return eeps.map(([name, content]) => ({ name, size: content.length }));
}

/**
 * Some items of a package, by the names of their EEPs.
 * @throws AppError archives.package_… saying which file and why
 */
export function readItems(bytes: Uint8Array, names: readonly string[], trust?: Trust): ReadItem[] {
  if (!isZip(bytes)) return [readEep(bytes, BARE, trust)];
  return [...openZip(bytes, new Set(names))].map(([name, content]) => readEep(content, name, trust));
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

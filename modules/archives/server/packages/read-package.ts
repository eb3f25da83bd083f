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

/**
 * Every item of a package: a zip with EEPs, or one EEP alone.
 * @throws AppError archives.package_… saying which file and why
 */
export function readPackage(bytes: Uint8Array, trust?: Trust): ReadItem[] {
  if (!isZip(bytes)) return [readEep(bytes, "EEP", trust)];
  const eeps = [...openZip(bytes)].filter(([, content]) => isEep(content));
  if (eeps.length === 0) throw new AppError("archives.package_not_eep", { name: "ZIP" });
  if (eeps.length > packageLimits.items) throw packageTooLarge();
  const items = eeps.map(([name, content]) => readEep(content, name, trust));
  const files = items.reduce((sum, { parts }) => sum + parts.length, 0);
  if (files > packageLimits.entries) throw packageTooLarge();
  const codes = items.map(({ code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice) throw new AppError("archives.code_held", { code: twice });
  return items;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

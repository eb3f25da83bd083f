import { AppError } from "@tz/kernel/server/base";
import { type PackedFile, unzip } from "@tz/thread";
import { packageLimits } from "../../contract/index.ts";
import { packageTooLarge } from "./too-large.ts";

/** Compressed a thousand times and more: nothing but a bomb. */
const MOST_RATIO = 1000;

/**
 * Unpacks the XML files of a zip that somebody else made; their sizes are asked of its directory before anything is unpacked.
 * @param names those of them that are wanted; all if not given
 * @throws AppError archives.package_unreadable, archives.package_too_large, archives.package_path
 */
export function openZip(bytes: Uint8Array, names?: ReadonlySet<string>): Map<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  const seen = new Set<string>();
  const wanted = ({ name, packed, size }: PackedFile) => {
    entries += 1;
    if (entries > packageLimits.entries) throw packageTooLarge();
    if (isUnsafe(name) || seen.has(name)) throw new AppError("archives.package_path", { name: name.slice(0, 100) });
    seen.add(name);
    if (!name.toLowerCase().endsWith(".xml")) return false;
    unpacked += size;
    if (unpacked > packageLimits.bytes || size > Math.max(packed, 1024) * MOST_RATIO) throw packageTooLarge();
    return names === undefined || names.has(name);
  };
  try {
    return unzip(bytes, wanted);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("archives.package_unreadable");
  }
}

/** Leads out of the package, or is no name of a file. */
const isUnsafe = (name: string) =>
  name.startsWith("/") ||
  /^[a-z]:/i.test(name) ||
  name.includes("\\") ||
  name.includes("\0") ||
  /(^|\/)\.\.(\/|$)/.test(name);

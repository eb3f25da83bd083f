import { type PackedFile, unzip } from "@tz/thread";
import { FileRefused } from "./file-fault.ts";
import { limits } from "./limits.ts";

/**
 * The parts of a package that are wanted, unpacked within the limits.
 * @throws FileRefused damaged, too_large, too_complex
 */
export function openPackage(file: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  const isTaken = ({ name, size }: PackedFile) => {
    entries += 1;
    if (entries > limits.entries) throw new FileRefused("too_complex");
    if (!isWanted(clean(name))) return false;
    total += size;
    if (size > limits.part || total > limits.parts) throw new FileRefused("too_large");
    return true;
  };
  try {
    return new Map([...unzip(file, isTaken)].map(([name, bytes]) => [clean(name), bytes]));
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused("damaged");
  }
}

/** Some programs write backslashes and a leading slash. */
const clean = (name: string) => name.replaceAll("\\", "/").replace(/^\/+/, "");

/** A path that a part names, from the root of the package. */
export function resolvePath(from: string, path: string): string {
  const plain = path.trim().replaceAll("\\", "/");
  const parts = plain.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of plain.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

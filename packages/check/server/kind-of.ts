import type { Source } from "../model/model.ts";
import { FileRefused } from "./file-fault.ts";

export type FileKind = Exclude<Source, "pages">;

const older = [0xd0, 0xcf, 0x11, 0xe0];
const zipped = [0x50, 0x4b];
const startsWith = (file: Uint8Array, start: readonly number[]) => start.every((byte, index) => file[index] === byte);

/** Readers of PDF accept some bytes before the header. */
const HEADER_WITHIN = 1024;

/**
 * What a file is, by its content: names may lie.
 * @throws FileRefused unknown_kind, old_format, encrypted
 */
export function kindOf(file: Uint8Array): FileKind {
  if (latin1(file.subarray(0, HEADER_WITHIN)).includes("%PDF-")) return "pdf";
  if (startsWith(file, older)) throw new FileRefused(isLocked(file) ? "encrypted" : "old_format");
  if (!startsWith(file, zipped)) throw new FileRefused("unknown_kind");
  const names = latin1(file);
  if (/OFD\.xml/i.test(names)) return "ofd";
  if (/word\/document\d*\.xml/.test(names)) return "docx";
  throw new FileRefused("unknown_kind");
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** A .docx with a password is such a file with an encrypted package inside; names are UTF-16. */
const isLocked = (file: Uint8Array) => latin1(file.subarray(0, 1_000_000)).includes("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0");

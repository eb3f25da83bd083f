/** Why a file is not judged. */
export const fileFaults = [
  "unknown_kind",
  "old_format",
  "encrypted",
  "damaged",
  "too_large",
  "too_complex",
  "no_text",
] as const;
export type FileFault = (typeof fileFaults)[number];

/** A file that cannot be judged, and why. */
export class FileRefused extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(`file: ${fault}`);
    this.fault = fault;
  }
}

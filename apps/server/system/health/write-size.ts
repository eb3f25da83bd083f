const KIBIBYTE = 2 ** 10;
const MEBIBYTE = 2 ** 20;
export const GIBIBYTE = 2 ** 30;

/** A size for people, in bytes; small ones are not rounded to nothing. */
export function writeSize(bytes: number): string {
  if (bytes < MEBIBYTE) return `${Math.ceil(bytes / KIBIBYTE)} kB`;
  if (bytes < GIBIBYTE) return `${Math.round(bytes / MEBIBYTE)} MB`;
  return `${(bytes / GIBIBYTE).toFixed(1)} GB`;
}

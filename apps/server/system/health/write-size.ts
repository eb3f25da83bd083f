export const GIBIBYTE = 2 ** 30;

/** A size for people, of what is rarely small. */
export const writeSize = (bytes: number): string =>
  bytes < GIBIBYTE ? `${Math.round(bytes / 2 ** 20)} MB` : `${(bytes / GIBIBYTE).toFixed(1)} GB`;

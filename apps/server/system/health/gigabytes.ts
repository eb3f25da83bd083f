export const GIBIBYTE = 2 ** 30;

/** A size for people, of what is rarely small. */
export const gigabytes = (bytes: number): string => `${(bytes / GIBIBYTE).toFixed(1)} GB`;

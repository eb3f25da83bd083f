/** Limits of packages, in and out; what is larger goes in parts. */
export const packageLimits = {
  items: 500,
  /** Files within the archive, and those within its items. */
  entries: 20_000,
  /** Bytes once unpacked. */
  bytes: 512 * 1024 * 1024,
  /** Elements of one XML file. */
  elements: 100_000,
  depth: 64,
} as const;

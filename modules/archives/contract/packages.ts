import { z } from "zod";

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

export const ImportPackage = z.object({ fileId: z.uuid() });
export const ImportedPackage = z
  .object({
    items: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
    /** Whether the signatures of its items were verified; false where they are of another kind. */
    signaturesVerified: z.boolean(),
  })
  .meta({ id: "ImportedPackage" });
export type ImportedPackage = z.infer<typeof ImportedPackage>;

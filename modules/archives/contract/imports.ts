import { instant, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { z } from "zod";

export const ImportPackage = z.object({ fileId: z.uuid() });

export const importStates = ["running", "done", "refused"] as const;

/** A package that is being taken in, or was: all of its items or none. */
export const ImportRun = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    state: z.enum(importStates),
    /** Items of the package; null until it was opened. */
    total: z.int().nullable(),
    /** Those that were read and verified. */
    read: z.int(),
    items: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
    /** Whether the signatures of its items were verified; false where they are of another kind. */
    signaturesVerified: z.boolean(),
    /** Why nothing of it was taken. */
    refusal: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
    startedAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: "ImportRun" });
export type ImportRun = z.infer<typeof ImportRun>;
export const ImportRunPage = pageOf(ImportRun);
export const ImportRunRequest = z.object({ ...pageRequest });

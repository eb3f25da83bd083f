import { z } from "zod";
import { bilingual, instant, pageOf, pageRequest } from "../base/index.ts";

/** A running case on another version of its process, and what its migration would come to. */
export const MigrationCandidate = z
  .object({
    instanceId: z.uuid(),
    /** What kind of case and of which unit; its title is not for whoever keeps the processes. */
    kindName: bilingual,
    unit: z.string(),
    startedAt: instant,
    /** The version that it runs on. */
    number: z.int(),
    /** Names of the steps where it stands. */
    steps: z.array(z.string()),
    possible: z.boolean(),
    /** What would happen, or why it is not possible. */
    sentence: bilingual,
  })
  .meta({ id: "MigrationCandidate" });
export type MigrationCandidate = z.infer<typeof MigrationCandidate>;
export const MigrationPage = pageOf(MigrationCandidate);

/** The version that cases are taken to; the newest unless said otherwise. */
const to = z.coerce.number().int().min(1).optional();

export const MigrationListRequest = z.object({ ...pageRequest, to });

export const MigrateRequest = z.object({
  to,
  /** Only these; without them all that run on other versions. */
  instanceIds: z.array(z.uuid()).min(1).max(1000).optional(),
  reason: z.string().trim().min(1).max(2000),
});

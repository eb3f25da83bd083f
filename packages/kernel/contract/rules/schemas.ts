import { z } from "zod";
import { bilingual, instant } from "../base/index.ts";

/** A length of working time by the unit's calendar: `{ days: 1 }`, `{ hours: 4 }`. Days may be halves. */
export const workingTime = z
  .strictObject({
    days: z.number().min(0).max(1000).multipleOf(0.5).optional(),
    hours: z.number().min(0).max(2000).optional(),
  })
  .refine(({ days = 0, hours = 0 }) => days + hours > 0, {
    message:
      "时长必须大于零：请填写工作日（days）或工作小时（hours）。 / The time must be above zero: give days or hours.",
  });

/** Who put which values into force, when and why. Version 0 is what the program brings. */
export const RuleSetVersion = z
  .object({
    version: z.int(),
    value: z.unknown(),
    validFrom: instant.nullable(),
    reason: z.string(),
    changedAt: instant.nullable(),
    changedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: "RuleSetVersion" });
export type RuleSetVersion = z.infer<typeof RuleSetVersion>;

/** A rule set as it is now. `newest` differs from the version in force while a change waits for its day. */
export const RuleSetView = z
  .object({ name: z.string(), words: bilingual, newest: z.int(), inForce: RuleSetVersion })
  .meta({ id: "RuleSet" });

/** With what a form needs: the schema (JSON Schema; `title` is Chinese, `description` English) and the program's values. */
export const RuleSetDetails = RuleSetView.extend({
  schema: z.record(z.string(), z.unknown()),
  defaults: z.unknown(),
}).meta({ id: "RuleSetDetails" });

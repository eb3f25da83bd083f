import { z } from "zod";
import { ruleSet } from "../rules/index.ts";

/** How long a number may be kept for somebody; offices differ, and a kept number leaves a gap until it is used or given back. */
export const reservationRules = ruleSet({
  name: "numbering.reservations",
  words: { zh: "编号预留", en: "Keeping of numbers" },
  schema: z.strictObject({
    longestDays: z.int().min(1).max(731).meta({
      title: "编号最长预留多少天",
      description: "Days for which a number may be kept at most",
    }),
  }),
  defaults: { longestDays: 366 },
});

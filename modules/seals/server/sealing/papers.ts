import type { Actor, Services } from "@tz/kernel/server/base";
import type { SealablePapers } from "../../contract/index.ts";

/** Papers of other modules that can be sealed. */
export type Papers = SealablePapers<Services, Actor>;

/** The module's papers of a type; undefined for one that this program does not have. */
export const papersOf = (all: readonly Papers[], type: string): Papers | undefined =>
  all.find((one) => one.type === type);

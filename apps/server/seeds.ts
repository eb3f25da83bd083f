import type { Bilingual } from "@tz/kernel/contract/base";
import type { Services } from "@tz/kernel/server/base";
import { step } from "./step.ts";

/** Something that fills the demo. */
export interface Seed {
  words: Bilingual;
  /** True once `run` has finished, also when it was interrupted and repeated. */
  isDone(services: Services): Promise<boolean>;
  run(services: Services): Promise<void>;
}

/** What the demo is filled with, in this order. */
const seeds: readonly Seed[] = [];

/** Fills the demo with what it does not hold yet. */
export async function fillDemo(services: Services): Promise<void> {
  for (const seed of seeds) {
    if (!(await seed.isDone(services))) await step(seed.words, () => seed.run(services));
  }
}

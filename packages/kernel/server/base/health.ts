import type { Bilingual } from "../../contract/base/index.ts";
import type { Db } from "./db.ts";
import type { Services } from "./services.ts";

/** `look`: somebody should see to it; `bad`: something does not work, or will not soon. */
export type HealthLevel = "good" | "look" | "bad";

/** One line of what was found. */
export interface HealthFact {
  words: Bilingual;
  /** Fill `{name}` in the words. */
  parameters?: Record<string, string | number>;
  /** A moment that the line ends with. */
  at?: Date | null;
}

export interface HealthFinding {
  level: HealthLevel;
  facts: readonly HealthFact[];
}

/** Something that the system administrator looks after; a module lists its own under `health`. */
export interface HealthPart {
  /** Unique: `seals.roots`. */
  name: string;
  words: Bilingual;
  /** What to do where the level is not good. */
  remedy: Bilingual;
  /** Asked each time that somebody looks, so nothing slow; one that throws is told to be bad and stops no other. */
  check(context: HealthContext): Promise<HealthFinding>;
}

export interface HealthContext {
  db: Db;
  now: Date;
  services: Services;
}

/** The worst of several levels. */
export function worstLevel(levels: readonly HealthLevel[]): HealthLevel {
  if (levels.includes("bad")) return "bad";
  return levels.includes("look") ? "look" : "good";
}

import type { Bilingual } from "../../../contract/base/index.ts";

export type Level = "good" | "look" | "bad";

/** A part as the module that looks after it describes it. */
export interface HealthPart {
  name: string;
  words: Bilingual;
  level: Level;
  facts: { words: Bilingual; at: string | null }[];
  remedy: Bilingual | null;
}

/** What `GET /api/system/health` answers. */
export interface SystemHealth {
  at: string;
  level: Level;
  parts: HealthPart[];
  /** Jobs that were given up. */
  failures: { id: string; job: string; error: string; at: string }[];
}

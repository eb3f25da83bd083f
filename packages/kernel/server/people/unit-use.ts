import { type Bilingual, type Language, sentence } from "../../contract/base/index.ts";
import type { Module, RawBuilder, Services, Tx } from "../base/index.ts";

/** Something of a higher floor or a module that keeps a unit from being abolished: open documents, running tasks. */
export interface UnitUse {
  /** With `{count}`: `{count}件未办结的公文`. */
  words: Bilingual;
  count(tx: Tx, unitId: string): Promise<number>;
}

declare module "../base/module.ts" {
  interface Module {
    /** What of this module must be finished before a unit is abolished. */
    unitUses?: readonly UnitUse[];
  }
}

/**
 * A use that one statement counts; its words hold `{count}`.
 * @param count selects one row with an integer `count`, by an index
 */
export function countedUse(zh: string, en: string, count: (unitId: string) => RawBuilder<{ count: number }>): UnitUse {
  return {
    words: { zh, en },
    async count(tx, unitId) {
      const { rows } = await count(unitId).execute(tx);
      return rows[0]?.count ?? 0;
    },
  };
}

/** Words for everything that still uses a unit, as a sentence lists it; empty when nothing does. */
export async function usesOfUnit(
  { registry }: Pick<Services, "registry">,
  tx: Tx,
  unitId: string,
  language: Language,
): Promise<string> {
  const uses = registry.modules.flatMap((module: Module) => module.unitUses ?? []);
  const found: string[] = [];
  for (const use of uses) {
    const count = await use.count(tx, unitId);
    if (count > 0) found.push(sentence(use.words, language, { count }));
  }
  return found.join(language === "en" ? ", " : "、");
}

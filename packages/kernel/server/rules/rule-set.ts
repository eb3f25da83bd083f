import type { z } from "zod";
import type { Bilingual } from "../../contract/base/index.ts";
import { notFound, type Services } from "../base/index.ts";

/** Values that law or local practice sets, together in force: an administrator sees and changes them, each time as a version. */
export interface RuleSet<S extends z.ZodType = z.ZodType> {
  /** `delivery.reminders`. */
  name: string;
  words: Bilingual;
  /** Checks a value; each field's `title` is its Chinese, `description` its English name. */
  schema: S;
  /** What the program brings; in force until somebody changes it. */
  defaults: z.output<S>;
}

declare module "../base/module.ts" {
  interface Module {
    /** Rule sets of this module. */
    ruleSets?: readonly RuleSet[];
  }
}

/** Declares a rule set; its module lists it under `ruleSets`. */
export function ruleSet<S extends z.ZodType>(definition: RuleSet<S>): RuleSet<S> {
  return definition;
}

/** Every rule set of the modules of this process. */
export function ruleSetsOf({ registry }: Pick<Services, "registry">): readonly RuleSet[] {
  return registry.modules.flatMap((module) => module.ruleSets ?? []);
}

export const ruleSetNamed = (services: Pick<Services, "registry">, name: string) =>
  ruleSetsOf(services).find((set) => set.name === name);

/** @throws AppError kernel.not_found */
export function requireRuleSet(services: Pick<Services, "registry">, name: string): RuleSet {
  const set = ruleSetNamed(services, name);
  if (!set) throw notFound();
  return set;
}

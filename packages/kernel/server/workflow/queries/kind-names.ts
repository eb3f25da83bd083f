import type { Bilingual } from "../../../contract/base/index.ts";
import type { Db, Services } from "../../base/index.ts";
import { type CaseType, caseTypesOf } from "../module.ts";

type Registered = Pick<Services, "registry">;

/** What lists call a kind of task; the kind itself where its module is not part of this process. */
export type KindNames = (kind: string) => Bilingual;

/**
 * The names of the kinds of some tasks: those that modules declare from memory, those that people made by one statement for each
 * type of case that has such.
 */
export async function kindNames(
  services: Registered,
  db: Db,
  tasks: readonly { case_type: string; kind: string }[],
): Promise<KindNames> {
  const known = new Map<string, Bilingual>();
  for (const type of caseTypesOf(services)) {
    const kinds = new Set(tasks.filter(({ case_type }) => case_type === type.type).map(({ kind }) => kind));
    for (const [kind, words] of await namesOf(type, db, [...kinds])) known.set(kind, words);
  }
  return (kind) => known.get(kind) ?? { zh: kind, en: kind };
}

async function namesOf(type: CaseType, db: Db, kinds: readonly string[]): Promise<[string, Bilingual][]> {
  const declared = Object.entries(type.kinds).filter(([kind]) => kinds.includes(kind));
  const others = kinds.filter((kind) => !Object.hasOwn(type.kinds, kind));
  const made = others.length > 0 ? await type.madeKinds?.(db, { kinds: others }) : undefined;
  return [...declared, ...(made ?? [])];
}

import type { Reference, ResolvedReference } from "../../contract/reference/index.ts";
import type { Actor, Db, Services, Viewer } from "../base/index.ts";

/** What a reader may know of a record. */
export interface ReferenceTitle {
  title: string;
  /** Where it is shown: `/documents/…`. */
  link: string;
}

/** A kind of record that others may refer to; its module declares it under `references`. */
export interface ReferenceTarget {
  /** `documents.document`; unique. */
  type: string;
  /** Those of the records that the actor may read, by id, in one query; the others are absent. */
  resolve(db: Db, viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, ReferenceTitle>>;
}

declare module "../base/module.ts" {
  interface Module {
    /** Kinds of record of this module that others may refer to. */
    references?: readonly ReferenceTarget[];
  }
}

/**
 * Says of each reference what the actor may know, in the order given. One query for each type. What is absent, of an
 * unknown type or not theirs to read looks the same.
 */
export async function resolveReferences(
  { registry, clock }: Pick<Services, "registry" | "clock">,
  db: Db,
  actor: Actor,
  references: readonly Reference[],
): Promise<ResolvedReference[]> {
  const targets = registry.modules.flatMap((module) => module.references ?? []);
  const titles = new Map<string, ReferenceTitle>();
  const viewer = { actor, now: clock.now() };
  for (const [type, group] of Map.groupBy(references, (reference) => reference.type)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const found = await targets.find((target) => target.type === type)?.resolve(db, viewer, ids);
    for (const [id, title] of found ?? []) titles.set(`${type}:${id}`, title);
  }
  return references.map(({ type, id }) => {
    const known = titles.get(`${type}:${id}`);
    return known ? { type, id, visible: true, title: known.title, link: known.link } : { type, id, visible: false };
  });
}

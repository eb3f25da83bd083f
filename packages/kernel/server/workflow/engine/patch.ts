import { isDeepStrictEqual } from "node:util";
import type { State } from "./state.ts";

type Change<T> = [before: T | null, after: T | null];
type Changes<T> = Record<string, Change<T>>;

const maps = ["tokens", "tasks", "timers", "trail", "fields", "chosen"] as const;
type MapName = (typeof maps)[number];

/** What one operation did to an instance. The patches of all operations, one upon the other, are its state. */
export type Patch = { [Name in MapName]?: Changes<State[Name][string]> } & {
  status?: Change<State["status"]>;
  origin?: Change<State["origin"]>;
  count?: Change<number>;
};

/** How one state becomes another. */
export function diff(before: State | undefined, after: State): Patch {
  const patch: Record<string, unknown> = {};
  for (const name of ["status", "origin", "count"] as const)
    if (before?.[name] !== after[name]) patch[name] = [before?.[name] ?? null, after[name]];
  for (const name of maps) {
    const changes = diffMap(before?.[name] ?? {}, after[name]);
    if (Object.keys(changes).length > 0) patch[name] = changes;
  }
  return patch as Patch;
}

function diffMap(before: Record<string, unknown>, after: Record<string, unknown>): Changes<unknown> {
  const changes: Changes<unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (!same(before[key], after[key])) changes[key] = [before[key] ?? null, after[key] ?? null];
  return changes;
}

const same = (one: unknown, other: unknown) => one === other || isDeepStrictEqual(one, other);

/** The state after an operation. @param state undefined before the start */
export function apply(state: State | undefined, patch: Patch): State {
  const next: Record<string, unknown> = { ...state };
  for (const name of ["status", "origin", "count"] as const) if (patch[name]) next[name] = patch[name][1];
  for (const name of maps) next[name] = applyMap(state?.[name] ?? {}, patch[name] ?? {});
  return next as unknown as State;
}

function applyMap(map: Record<string, unknown>, changes: Changes<unknown>): Record<string, unknown> {
  const next = { ...map };
  for (const [key, [, after]] of Object.entries(changes)) {
    if (after === null) delete next[key];
    else next[key] = after;
  }
  return next;
}

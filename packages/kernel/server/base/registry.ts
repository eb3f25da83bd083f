import { baseErrors, type ErrorCatalogue, type PermissionCatalogue } from "../../contract/base/index.ts";
import type { Route } from "./http/routes.ts";
import type { BatchHandler, CronEntry, JobHandler, Module, Subscriber } from "./module.ts";

/** What all modules of a process give together. */
export interface Registry {
  modules: readonly Module[];
  routes: readonly Route[];
  permissions: PermissionCatalogue;
  errors: ErrorCatalogue;
  /** Every job by its name, also those that can be done in batches. */
  jobs: ReadonlyMap<string, JobHandler>;
  /** Jobs that are done many at a time. */
  batches: ReadonlyMap<string, BatchHandler>;
  /** Names of the jobs that nobody waits for. */
  mayWait: ReadonlySet<string>;
  cron: readonly CronEntry[];
  subscribersOf(event: string): readonly Subscriber[];
}

/** The job that runs a subscriber. */
export const subscriberJob = (subscriber: Subscriber) => `on:${subscriber.name}`;

/**
 * Puts the modules together.
 * @throws Error when two modules give the same name, or a route asks for a permission that nobody declares
 */
export function createRegistry(modules: readonly Module[]): Registry {
  const subscribers = modules.flatMap((module) => module.subscribers ?? []);
  const routes = modules.flatMap((module) => module.routes ?? []);
  const permissions = mergeUnique(
    modules.map((module) => module.permissions ?? {}),
    "permission",
  );
  const errors = mergeUnique([baseErrors, ...modules.map((module) => module.errors ?? {})], "error");
  const batches = mergeUnique(
    [...modules.map((module) => module.batches ?? {}), ...subscribers.flatMap(asBatch)],
    "batch of jobs",
  );
  const jobs = mergeUnique(
    [
      ...modules.map((module) => module.jobs ?? {}),
      ...subscribers.flatMap(asJob),
      Object.fromEntries(Object.entries(batches).map(([name, batch]) => [name, oneByOne(batch)])),
    ],
    "job",
  );
  checkRoutes(routes, permissions);
  const byEvent = Map.groupBy(
    subscribers.flatMap((subscriber) => [subscriber.on].flat().map((event) => ({ event, subscriber }))),
    ({ event }) => event,
  );
  return {
    modules,
    routes,
    permissions,
    errors,
    jobs: new Map(Object.entries(jobs)),
    batches: new Map(Object.entries(batches)),
    mayWait: new Set([
      ...modules.flatMap((module) => module.mayWait ?? []),
      ...subscribers.filter((subscriber) => subscriber.mayWait).map(subscriberJob),
    ]),
    cron: modules.flatMap((module) => module.cron ?? []),
    subscribersOf: (event) => (byEvent.get(event) ?? []).map(({ subscriber }) => subscriber),
  };
}

const oneByOne =
  (batch: BatchHandler): JobHandler =>
  (context, payload) =>
    batch(context, [payload]);

const asJob = (subscriber: Subscriber): Record<string, JobHandler>[] =>
  "run" in subscriber ? [{ [subscriberJob(subscriber)]: (context, payload) => subscriber.run(context, payload) }] : [];

const asBatch = (subscriber: Subscriber): Record<string, BatchHandler>[] =>
  "runMany" in subscriber
    ? [{ [subscriberJob(subscriber)]: (context, events) => subscriber.runMany(context, events) }]
    : [];

function mergeUnique<T>(parts: readonly Record<string, T>[], what: string): Record<string, T> {
  const merged: Record<string, T> = {};
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    if (Object.hasOwn(merged, name)) throw new Error(`the ${what} ${name} is declared twice`);
    merged[name] = value;
  }
  return merged;
}

function checkRoutes(routes: readonly Route[], permissions: PermissionCatalogue): void {
  const seen = new Set<string>();
  for (const { method, path, name, access } of routes) {
    const address = `${method} ${path}`;
    if (seen.has(address)) throw new Error(`the route ${address} is declared twice`);
    seen.add(address);
    if (access !== "public" && access !== "signedIn" && !Object.hasOwn(permissions, access))
      throw new Error(`the route ${name} asks for the permission ${access}, which no module declares`);
  }
}

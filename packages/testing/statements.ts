import { AsyncLocalStorage } from "node:async_hooks";
import type { Module } from "@tz/kernel/server/base";
import type pg from "pg";

const background = new AsyncLocalStorage<true>();

/** The modules, what they begin to do by themselves being left out where statements are counted. */
export function quietly(modules: readonly Module[]): Module[] {
  return modules.map((module) => {
    const { start } = module;
    return start ? { ...module, start: (services) => background.run(true, () => start(services)) } : module;
  });
}

/**
 * Counts what is asked of the database through a pool.
 * @returns how many statements there were so far, the begin and end of transactions among them
 */
export function countStatements(pool: pg.Pool): () => number {
  const counted = new WeakSet<pg.PoolClient>();
  let statements = 0;
  pool.on("acquire", (client) => {
    if (counted.has(client)) return;
    counted.add(client);
    const query = client.query.bind(client) as (...parts: unknown[]) => unknown;
    Object.assign(client, {
      query(...parts: unknown[]) {
        if (!background.getStore()) statements += 1;
        return query(...parts);
      },
    });
  });
  return () => statements;
}

import { AsyncLocalStorage } from "node:async_hooks";
import type { Module, Services } from "@tz/kernel/server/base";

const background = new AsyncLocalStorage<true>();

/** Starts modules; what they begin to do by themselves is left out where statements are counted. */
export async function startUncounted(modules: readonly Module[], services: Services): Promise<void> {
  for (const module of modules) await background.run(true, async () => module.start?.(services));
}

/**
 * Counts what is asked of the database through a pool and together with others.
 * @returns how many statements there were so far, the begin and end of transactions among them
 */
export function countStatements({ pool, together }: Pick<Services, "pool" | "together">): () => number {
  const counted = new WeakSet<object>();
  let statements = 0;
  const counting =
    (send: (...parts: unknown[]) => unknown) =>
    (...parts: unknown[]) => {
      if (!background.getStore()) statements += 1;
      return send(...parts);
    };
  pool.on("acquire", (client) => {
    if (counted.has(client)) return;
    counted.add(client);
    Object.assign(client, { query: counting(client.query.bind(client) as (...parts: unknown[]) => unknown) });
  });
  Object.assign(together, { run: counting(together.run as (...parts: unknown[]) => unknown) });
  return () => statements;
}

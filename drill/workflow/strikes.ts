import { setTimeout as sleep } from "node:timers/promises";
import { type Services, sql } from "@tz/kernel/server/base";
import type { Random } from "../../apps/server/demo/random.ts";
import { struckConnections } from "./module.ts";
import type { Servers } from "./servers.ts";

/**
 * A server killed at any moment, before its commit has reached the database, after it was committed but before it knows; a line
 * that breaks at that last moment; connections that the database ends.
 */
export const kinds = ["anyMoment", "beforeCommit", "afterCommit", "line", "connections"] as const;
export type Kind = (typeof kinds)[number];

/** Strikes in turn, each kind as often as any other. */
export class Strikes {
  readonly #servers: Servers;
  readonly #services: Services;
  readonly #random: Random;
  readonly count = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;

  constructor(servers: Servers, services: Services, random: Random) {
    this.#servers = servers;
    this.#services = services;
    this.#random = random;
  }

  /** Whether each kind has struck so often. */
  reached(blows: number): boolean {
    return Math.min(...Object.values(this.count)) >= blows;
  }

  async next(): Promise<void> {
    const kind = kinds[Object.values(this.count).reduce((sum, one) => sum + one, 0) % kinds.length]!;
    await strike(kind, this.#servers, this.#services, this.#random);
    this.count[kind] += 1;
  }
}

async function strike(kind: Kind, servers: Servers, services: Services, random: Random): Promise<void> {
  const server = servers.at(random.below(2));
  if (kind === "connections") return endConnections(services);
  if (kind === "anyMoment") {
    await sleep(random.below(30));
    return servers.kill(server);
  }
  const struck = Promise.withResolvers<void>();
  if (kind === "line")
    server.wire.ambush("afterCommit", (line) => {
      line.destroy();
      struck.resolve();
    });
  else
    server.wire.ambush(kind, () => {
      struck.resolve(servers.kill(server));
    });
  await struck.promise;
}

/** Ends every connection of the servers that is within something; those of the drill itself only look on. */
async function endConnections({ db }: Services): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = ${struckConnections} and state <> 'idle'`.execute(db);
}

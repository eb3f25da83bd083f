import type pg from "pg";
import { type Actor, type Db, type Logger, type Services, sql } from "../base/index.ts";

const CHANNEL = "tz_live";
/** A notification of PostgreSQL carries at most 8,000 bytes; an id takes 39 of them. */
const IDS_PER_PAYLOAD = 150;
const RECONNECT_AFTER = 1000;

/** What open pages are told: look again. The pages then ask for what they show. */
export type LiveEvent = "notice" | "tasks" | "cases" | "deliveries" | "session";

interface Payload {
  to: string[];
  event: LiveEvent;
}

/** Tells the open pages of these persons, or of all in these units, in every server process, when the transaction commits. */
export async function publish(tx: Db, ids: readonly string[], event: LiveEvent): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_PER_PAYLOAD) {
    const payload: Payload = { to: ids.slice(start, start + IDS_PER_PAYLOAD), event };
    await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(payload)})`.execute(tx);
  }
}

type Listener = (event: LiveEvent) => void;

/** The open pages of this process, and the one database connection that hears for all of them. */
export class LiveEvents {
  readonly #listeners = new Map<string, Set<Listener>>();
  #client: pg.PoolClient | undefined;
  #stopped = false;

  /** Begins to hear; reconnects by itself after a break, and then lets every page look again, for it may have missed something. */
  async start(services: Services): Promise<void> {
    this.#stopped = false;
    await this.#connect(services);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#client?.release(true);
    this.#client = undefined;
    this.#listeners.clear();
  }

  /** How many pages this person has open in this process. */
  count(personId: string): number {
    return this.#listeners.get(personId)?.size ?? 0;
  }

  /** Hears what is told to a person, and what to their unit. @returns the function that ends it */
  subscribe({ personId, unitId }: Pick<Actor, "personId" | "unitId">, listener: Listener): () => void {
    const ends = [personId, unitId].map((id) => this.#add(id, listener));
    return () => {
      for (const end of ends) end();
    };
  }

  #add(id: string, listener: Listener): () => void {
    const known = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, known.add(listener));
    return () => {
      known.delete(listener);
      if (known.size === 0) this.#listeners.delete(id);
    };
  }

  async #connect(services: Services): Promise<void> {
    const client = await services.pool.connect();
    this.#client = client;
    client.on("notification", ({ payload }) => this.#hear(JSON.parse(payload ?? "{}")));
    client.on("error", (error) => this.#reconnect(services, client, error));
    await client.query(`listen ${CHANNEL}`);
  }

  #hear({ to, event }: Payload): void {
    for (const id of to) for (const listener of this.#listeners.get(id) ?? []) listener(event);
  }

  #reconnect(services: Services, broken: pg.PoolClient, error: Error): void {
    if (this.#stopped || this.#client !== broken) return;
    this.#client = undefined;
    broken.release(true);
    services.log.warn({ err: error }, "live events lost their connection");
    this.#later(services, services.log);
  }

  #later(services: Services, log: Logger): void {
    setTimeout(async () => {
      if (this.#stopped) return;
      try {
        await this.#connect(services);
        for (const mine of this.#listeners.values()) for (const listener of mine) listener("notice");
      } catch (error) {
        log.warn({ err: error }, "live events still without a connection");
        this.#later(services, log);
      }
    }, RECONNECT_AFTER).unref();
  }
}

import type pg from "pg";
import { type Db, type Logger, type Services, sql } from "../base/index.ts";

const CHANNEL = "tz_live";
/** A notification of PostgreSQL carries at most 8,000 bytes; an id takes 39 of them. */
const IDS_PER_PAYLOAD = 150;
const RECONNECT_AFTER = 1000;

/** What open pages are told: look again. The pages then ask for what they show. */
export type LiveEvent = "notice" | "tasks" | "deliveries" | "session";

interface Payload {
  to: string[];
  event: LiveEvent;
}

/** Tells the open pages of these persons, in every server process, when the transaction commits. */
export async function publish(tx: Db, personIds: readonly string[], event: LiveEvent): Promise<void> {
  for (let start = 0; start < personIds.length; start += IDS_PER_PAYLOAD) {
    const payload: Payload = { to: personIds.slice(start, start + IDS_PER_PAYLOAD), event };
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

  /** @returns the function that ends it */
  subscribe(personId: string, listener: Listener): () => void {
    const mine = this.#listeners.get(personId) ?? new Set();
    this.#listeners.set(personId, mine.add(listener));
    return () => {
      mine.delete(listener);
      if (mine.size === 0) this.#listeners.delete(personId);
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
    for (const personId of to) for (const listener of this.#listeners.get(personId) ?? []) listener(event);
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

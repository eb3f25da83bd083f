import { nextTick } from "node:process";
import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  PostgresDialect,
  type QueryResult,
  sql,
  Transaction,
} from "kysely";
import type pg from "pg";
import { type Db, databaseError, type Tx } from "./db.ts";
import { isKept } from "./kept.ts";
import type { Services } from "./services.ts";

/** Never asked for a connection: a transaction has its own. */
const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error("a transaction begins no other")) });

const AFTER_A_FAILURE = "25P02";
/** Whether a statement was refused only because another of its transaction had failed. */
export const isConsequence = (error: unknown) => databaseError(error)?.code === AFTER_A_FAILURE;

/** Connections by the transactions that they do. */
const connections = new WeakMap<object, Connection>();

/** The connection of a transaction; undefined for whatever is none of `transaction`. */
export const connectionOf = (tx: Db): Connection | undefined => connections.get(tx);

export type Part = ReturnType<typeof sql>;

/** Parts that wait, and how those who left them learn what came of the statement that wrote them. */
export interface Along {
  parts: readonly Part[];
  settle(written: Promise<unknown>): void;
}

interface Waiting {
  text: string;
  values: readonly unknown[];
  answer: PromiseWithResolvers<pg.QueryResult>;
}

/** One connection for one transaction, taken when it is first needed; its statements need not wait for each other's answers. */
export class Connection implements DatabaseConnection {
  readonly tx: Tx;
  readonly #services: Pick<Services, "db" | "pool" | "together">;
  #client: Promise<pg.PoolClient> | undefined;
  #isBroken = false;
  #mayReadAhead: boolean;
  #begun: Promise<pg.PoolClient> | undefined;
  #isRefused = false;
  /** What leaves together as soon as nothing more is asked at this moment. */
  #waiting: Waiting[] = [];
  #held: (PromiseWithResolvers<void> & { parts: Part[]; leftBy: Set<string> }) | undefined;
  /** The newest failure that was not the consequence of another. */
  #failure: unknown;

  constructor(services: Pick<Services, "db" | "pool" | "together">, mayReadAhead: boolean) {
    this.#services = services;
    this.#mayReadAhead = mayReadAhead;
    this.tx = this.#through(this);
    connections.set(this.tx, this);
  }

  #through(connection: DatabaseConnection): Tx {
    const provider = { provideConnection: <T>(use: (one: DatabaseConnection) => Promise<T>) => use(connection) };
    const executor = this.#services.db.getExecutor().withConnectionProvider(provider);
    return new Transaction({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
  }

  ahead(): Db | undefined {
    if (!this.#mayReadAhead) return undefined;
    const executeQuery = async <Row>({ sql: text, parameters }: CompiledQuery) =>
      resultOf<Row>(await this.#askAlone(text, parameters));
    return this.#through({ executeQuery, streamQuery });
  }

  hold(by: string, parts: readonly Part[]): Promise<void> {
    if (this.#held?.leftBy.has(by)) this.sendHeld();
    this.#held ??= { ...Promise.withResolvers<void>(), parts: [], leftBy: new Set() };
    this.#held.leftBy.add(by);
    this.#held.parts.push(...parts);
    return this.#held.promise;
  }

  take(): Along {
    const held = this.#held;
    this.#held = undefined;
    return { parts: held?.parts ?? [], settle: (written) => held?.resolve(written.then(() => undefined)) };
  }

  sendHeld(): void {
    const { parts, settle } = this.take();
    if (parts.length > 0) settle(sql`/*kept*/ with ${sql.join(parts)} select`.execute(this.tx));
  }

  executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    this.sendHeld();
    this.#mayReadAhead = false;
    if (this.#waiting.length === 0) nextTick(() => this.#sendWaiting());
    const answer = Promise.withResolvers<pg.QueryResult>();
    this.#waiting.push({ text, values: parameters, answer });
    return answer.promise.then(resultOf<Row>);
  }

  streamQuery = streamQuery;

  #sendWaiting(): void {
    if (this.#waiting.length === 0) return;
    this.#begun ??= this.#begin();
    const waiting = this.#waiting;
    this.#waiting = [];
    // What waits for one promise goes on in the order in which it began to wait: statements stay in their order.
    const send = (client: pg.PoolClient) => {
      // Without BEGIN every statement would be a transaction of its own.
      for (const { text, values, answer } of waiting)
        if (this.#isRefused) answer.reject(this.#failure);
        else answer.resolve(this.#send(client, text, values));
    };
    this.#begun.then(send, (error) => {
      for (const { answer } of waiting) answer.reject(error);
    });
  }

  async #begin(): Promise<pg.PoolClient> {
    const client = await this.#connect();
    this.#send(client, "begin").catch(() => {
      this.#isRefused = true;
    });
    return client;
  }

  #connect(): Promise<pg.PoolClient> {
    this.#client ??= this.#services.pool.connect();
    return this.#client;
  }

  /** @throws what failed although nobody waited for it; COMMIT answers ROLLBACK then */
  async end(): Promise<void> {
    this.sendHeld();
    const [only, ...others] = this.#waiting;
    if (!this.#begun && only && others.length === 0) {
      this.#waiting = [];
      only.answer.resolve(this.#askAlone(only.text, only.values));
      await only.answer.promise;
      return;
    }
    this.#sendWaiting();
    if (!this.#begun) return;
    const client = await this.#begun;
    if ((await this.#send(client, "commit")).command !== "COMMIT") throw this.#failure;
  }

  async rollBack(): Promise<void> {
    this.#waiting = [];
    await this.#begun
      ?.then((client) => this.#send(client, "rollback"))
      .catch(() => {
        this.#isBroken = true;
      });
  }

  /** Gives the connection back, if it came to one. */
  async release(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    client?.release(this.#isBroken);
  }

  async #askAlone(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (isKept(text)) return this.#services.together.run(text, values);
    return this.#send(await this.#connect(), text, values);
  }

  #send(client: pg.PoolClient, text: string, values?: readonly unknown[]): Promise<pg.QueryResult> {
    const answer = client.query(text, values as unknown[] | undefined);
    answer.catch((error: unknown) => {
      if (!isConsequence(error)) this.#failure = error;
    });
    return answer;
  }

  causeOf(error: unknown): unknown {
    return isConsequence(error) ? this.#failure : error;
  }
}

function streamQuery(): AsyncIterableIterator<never> {
  throw new Error("nothing is read in pieces within a transaction");
}

const resultOf = <Row>({ rows, rowCount, command }: pg.QueryResult): QueryResult<Row> => ({
  rows,
  ...(command !== "SELECT" && rowCount !== null && { numAffectedRows: BigInt(rowCount) }),
});

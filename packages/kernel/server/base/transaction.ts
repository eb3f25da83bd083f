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
import { AppError } from "./errors.ts";

/** What a transaction came to, and its statements that are still on their way: nobody needed their results. */
export interface Ending<T> {
  result: T;
  last: readonly Promise<unknown>[];
}

/**
 * Runs a transaction in as few round trips as its statements allow: BEGIN goes with the first of them, COMMIT with the last, and those
 * that `run` asks side by side (`Promise.all`) go together. The database still does one after the other, in the order in which they
 * were asked, and none after one that failed. A single statement needs neither: it is a transaction by itself.
 * @param mayReadAhead whether `run` may read before the transaction begins, see `ahead`
 * @throws the first error of a statement, or what `run` throws; then nothing was written
 */
export async function transaction<T>(
  { db, pool }: { db: Db; pool: pg.Pool },
  run: (tx: Tx) => Promise<Ending<T>>,
  mayReadAhead = false,
): Promise<T> {
  const client = await pool.connect();
  const connection = new Connection(client, db, mayReadAhead);
  let broken = false;
  try {
    const { result, last } = await run(connection.tx);
    const ended = connection.end();
    ended.catch(() => undefined);
    // What a statement's own error says goes before what COMMIT makes of it.
    await allOf(last);
    await ended;
    return result;
  } catch (error) {
    await connection.rollBack().catch(() => {
      broken = true;
    });
    throw connection.causeOf(error);
  } finally {
    client.release(broken);
  }
}

/**
 * @throws the first of them, in the order in which they were asked, that failed by itself; before it what somebody makes of a failure
 * that several share, for it says what to do
 */
async function allOf(statements: readonly Promise<unknown>[]): Promise<void> {
  const settled = await Promise.allSettled(statements);
  const failures = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  if (failures.length === 0) return;
  throw (
    failures.find((error) => error instanceof AppError) ??
    failures.find((error) => !isConsequence(error)) ??
    failures[0]
  );
}

/** Asked for nothing, while the transaction has its connection. */
const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error("a transaction begins no other")) });

const AFTER_A_FAILURE = "25P02";
const isConsequence = (error: unknown) => databaseError(error)?.code === AFTER_A_FAILURE;

/** Connections by the transactions that they do. */
const connections = new WeakMap<object, Connection>();

/**
 * The same connection for reading before the transaction has begun: nothing is locked, and whatever is decided by what was read must be
 * checked by the statement that writes it, which throws `Outdated` where it is so no longer. Undefined where the transaction has begun
 * or is run again because of that: then read with a lock.
 */
export const ahead = (tx: Tx): Db | undefined => connections.get(tx)?.ahead();

type Part = ReturnType<typeof sql>;

/**
 * Has parts of a statement (`name as (insert …)`) written by whatever statement takes them along (`takeAlong`), with those that others
 * leave. If another statement comes first, or the same one leaves more, they go before it in a statement of their own. Parts of one
 * statement do not see what the others write.
 * @param by who leaves them: nobody else calls parts alike
 * @returns settles with the statement that wrote them
 */
export const along = (tx: Tx, by: string, parts: readonly Part[]): Promise<void> =>
  connections.get(tx)!.hold(by, parts);

/** Parts that wait, and how to tell those who left them what has come of them. */
export interface Along {
  parts: readonly Part[];
  settle(written: Promise<unknown>): void;
}

/** What waits to be taken along; who takes it writes it in the statement that he asks next. */
export const takeAlong = (tx: Tx): Along => connections.get(tx)!.take();

/** Sends what waits to be taken along. */
export const sendAlong = (tx: Tx): void => connections.get(tx)!.sendHeld();

interface Waiting {
  text: string;
  values: readonly unknown[];
  answer: PromiseWithResolvers<pg.QueryResult>;
}

/** One connection for one transaction; its statements need not wait for each other's answers. */
class Connection implements DatabaseConnection {
  readonly tx: Tx;
  readonly #client: pg.PoolClient;
  readonly #db: Db;
  #mayReadAhead: boolean;
  #hasBegun = false;
  #isRefused = false;
  /** What leaves together as soon as nothing more is asked at this moment. */
  #waiting: Waiting[] = [];
  #held: (PromiseWithResolvers<void> & { parts: Part[]; leftBy: Set<string> }) | undefined;
  /** The newest failure that was not the consequence of another. */
  #failure: unknown;

  constructor(client: pg.PoolClient, db: Db, mayReadAhead: boolean) {
    this.#client = client;
    this.#db = db;
    this.#mayReadAhead = mayReadAhead;
    this.tx = this.#through(this);
    connections.set(this.tx, this);
  }

  #through(connection: DatabaseConnection): Tx {
    const provider = { provideConnection: <T>(use: (one: DatabaseConnection) => Promise<T>) => use(connection) };
    const executor = this.#db.getExecutor().withConnectionProvider(provider);
    return new Transaction({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
  }

  ahead(): Db | undefined {
    if (!this.#mayReadAhead) return undefined;
    const executeQuery = async <Row>({ sql: text, parameters }: CompiledQuery) =>
      resultOf<Row>(await this.#send(text, parameters));
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
    if (this.#waiting.length > 0 && !this.#hasBegun) this.#begin();
    this.#sendAll();
  }

  #begin(): void {
    this.#hasBegun = true;
    this.#send("begin").catch(() => {
      this.#isRefused = true;
    });
  }

  #sendAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    // Without BEGIN every statement would be a transaction of its own.
    for (const { text, values, answer } of waiting)
      if (this.#isRefused) answer.reject(this.#failure);
      else answer.resolve(this.#send(text, values));
  }

  /** @throws what failed although nobody waited for it; COMMIT answers ROLLBACK then */
  async end(): Promise<void> {
    this.sendHeld();
    if (!this.#hasBegun && this.#waiting.length === 1) {
      const { promise } = this.#waiting[0]!.answer;
      this.#sendAll();
      await promise;
      return;
    }
    this.#sendWaiting();
    if (this.#hasBegun && (await this.#send("commit")).command !== "COMMIT") throw this.#failure;
  }

  async rollBack(): Promise<void> {
    this.#waiting = [];
    if (this.#hasBegun) await this.#send("rollback");
  }

  #send(text: string, values?: readonly unknown[]): Promise<pg.QueryResult> {
    const answer = this.#client.query(text, values as unknown[] | undefined);
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

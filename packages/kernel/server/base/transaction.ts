import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  PostgresDialect,
  type QueryResult,
  Transaction,
} from "kysely";
import type pg from "pg";
import { type Db, databaseError, type Tx } from "./db.ts";

/** What a transaction came to, and its statements that are still on their way: nobody needed their results. */
export interface Ending<T> {
  result: T;
  last: readonly Promise<unknown>[];
}

/**
 * Runs a transaction in as few round trips as its statements allow: BEGIN goes with the first of them, COMMIT with the last, and those
 * that `run` asks side by side (`Promise.all`) go together. The database still does one after the other, in the order in which they
 * were asked, and none after one that failed.
 * @throws the first error of a statement, or what `run` throws; then nothing was written
 */
export async function transaction<T>(
  { db, pool }: { db: Db; pool: pg.Pool },
  run: (tx: Tx) => Promise<Ending<T>>,
): Promise<T> {
  const client = await pool.connect();
  const connection = new Connection(client);
  let broken = false;
  try {
    const begun = connection.begin();
    const { result, last } = await run(connection.transaction(db));
    const committed = connection.commit();
    committed.catch(() => undefined);
    // What a statement's own error says goes before what COMMIT makes of it.
    await Promise.all([begun, ...last]);
    await committed;
    return result;
  } catch (error) {
    await connection.send("rollback").catch(() => {
      broken = true;
    });
    throw connection.causeOf(error);
  } finally {
    client.release(broken);
  }
}

/** Asked for nothing, while the transaction has its connection. */
const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error("a transaction begins no other")) });

const AFTER_A_FAILURE = "25P02";
const isConsequence = (error: unknown) => databaseError(error)?.code === AFTER_A_FAILURE;

/** One connection for one transaction; its statements need not wait for each other's answers. */
class Connection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  /** The newest failure that was not the consequence of another. */
  #failure: unknown;
  #isRefused = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  transaction(db: Db): Tx {
    const provider = { provideConnection: <T>(use: (connection: DatabaseConnection) => Promise<T>) => use(this) };
    const executor = db.getExecutor().withConnectionProvider(provider);
    return new Transaction({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
  }

  begin(): Promise<unknown> {
    const begun = this.send("begin");
    begun.catch(() => {
      this.#isRefused = true;
    });
    return begun;
  }

  /** @throws what failed although nobody waited for it; COMMIT answers ROLLBACK then */
  async commit(): Promise<void> {
    if ((await this.send("commit")).command !== "COMMIT") throw this.#failure;
  }

  send(text: string, values?: readonly unknown[]): Promise<pg.QueryResult> {
    const answer = this.#client.query(text, values as unknown[] | undefined);
    answer.catch((error: unknown) => {
      if (!isConsequence(error)) this.#failure = error;
    });
    return answer;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    // Without BEGIN every statement would be a transaction of its own.
    if (this.#isRefused) throw this.#failure;
    const { rows, rowCount, command } = await this.send(sql, parameters);
    return { rows, ...(command !== "SELECT" && rowCount !== null && { numAffectedRows: BigInt(rowCount) }) };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error("nothing is read in pieces within a transaction");
  }

  causeOf(error: unknown): unknown {
    return isConsequence(error) ? this.#failure : error;
  }
}

import { type Kysely, Kysely as KyselyDatabase, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { type GroupCommit, openGroupCommit } from "./group-commit.ts";
import { gatherWrites, keepPlans } from "./kept.ts";

/** The database as seen by code that has not said which tables it means; see `tables`. */
export type Db = Kysely<unknown>;
export type Tx = Transaction<unknown>;

/** The database role that the server acts in: it owns nothing, so it cannot change the audit trail or the schema. */
export const serverRole = "tongzheng_server";

const INT8 = 20;
pg.types.setTypeParser(INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint ${text} does not fit a number`);
  return value;
});

/** A day has no time and no zone: it stays the text that it is. */
const DATE = 1082;
pg.types.setTypeParser(DATE, (text) => text);

/** Names the tables a file works with: `const people = tables<PeopleTables>(); people(tx).selectFrom("kernel.unit")`. */
export function tables<Tables>() {
  return (db: Db) => db as unknown as Kysely<Tables>;
}

export interface Pool {
  pool: pg.Pool;
  db: Db;
  together: GroupCommit;
  close(): Promise<void>;
}

/** Milliseconds for which a connection is kept that nobody uses: what it has parsed and planned goes with it. */
const IDLE = 300_000;

/** Opens a pool of connections; a connection that breaks is replaced, its error handed to `onError`. */
export function openPool(config: pg.PoolConfig, onError: (error: Error) => void): Pool {
  const settings = {
    application_name: "tongzheng",
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: IDLE,
    pipeline: true,
    ...config,
  };
  const pool = new pg.Pool(settings);
  let isClosing = false;
  // The server of the database may end what is about to end by itself; nobody needs to hear of that.
  const hear = (error: Error) => isClosing || onError(error);
  pool.on("error", hear);
  // One that breaks between two statements of a transaction is no longer the pool's; unheard, its error ends the process.
  pool.on("connect", (client) => client.on("error", hear));
  pool.on("connect", keepPlans);
  pool.on("connect", gatherWrites);
  const db = new KyselyDatabase<unknown>({ dialect: new PostgresDialect({ pool }) });
  const alone = async (text: string, values: readonly unknown[]) => {
    const client = await pool.connect();
    return client.query(text, values as unknown[]).finally(() => client.release());
  };
  const together = openGroupCommit(settings, alone, hear);
  const close = async () => {
    isClosing = true;
    await together.close();
    await db.destroy();
    // Kysely ends the pool only when it has used it.
    if (!pool.ended) await pool.end();
  };
  return { pool, db, together, close };
}

interface DatabaseError {
  code: string;
  constraint?: string | undefined;
}

/** The SQLSTATE (or network error code) of an error that came from the database driver. */
export function databaseError(error: unknown): DatabaseError | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const constraint = "constraint" in error && typeof error.constraint === "string" ? error.constraint : undefined;
  return { code: error.code, constraint };
}

export function violates(error: unknown, constraint: string): boolean {
  return databaseError(error)?.constraint === constraint;
}

/** Serialisation failure or deadlock: the same transaction can succeed when it is run again. */
export function isRetryable(error: unknown): boolean {
  const code = databaseError(error)?.code;
  return code === "40001" || code === "40P01";
}

const CONNECTION_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "57P01", "57P02", "57P03", "53300"]);

/** The database is away or coming back; nothing was committed as far as is known. */
export function isUnavailable(error: unknown): boolean {
  const code = databaseError(error)?.code;
  if (code !== undefined) return CONNECTION_CODES.has(code) || code.startsWith("08");
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|is not queryable/.test(error.message)
  );
}

/** No room is left on the disk that the database, or this process, writes to. */
export function isDiskFull(error: unknown): boolean {
  return ["53100", "ENOSPC", "EDQUOT"].includes(databaseError(error)?.code ?? "");
}

/**
 * A connection for one piece of work. When it breaks its statements fail; unheard, the break itself would end the process before
 * they can say so.
 */
export async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

export { sql };

import { type Along, Connection, connectionOf, isConsequence, type Part } from "./connection.ts";
import type { Db, Tx } from "./db.ts";
import { AppError } from "./errors.ts";
import type { Services } from "./services.ts";

/** What a transaction came to, and its statements that are still on their way: nobody needed their results. */
export interface Ending<T> {
  result: T;
  last: readonly Promise<unknown>[];
}

/**
 * Runs a transaction in as few round trips as its statements allow: BEGIN goes with the first of them, COMMIT with the last, and those
 * that `run` asks side by side (`Promise.all`) go together. The database still does one after the other, in the order in which they
 * were asked, and none after one that failed. A single statement needs neither: it is a transaction by itself, and where it is one that is
 * kept, it goes with those of others (`GroupCommit`).
 * @param mayReadAhead whether `run` may read before the transaction begins, see `ahead`
 * @throws the first error of a statement, or what `run` throws; then nothing was written
 */
export async function transaction<T>(
  services: Pick<Services, "db" | "pool" | "together">,
  run: (tx: Tx) => Promise<Ending<T>>,
  mayReadAhead = false,
): Promise<T> {
  const connection = new Connection(services, mayReadAhead);
  try {
    const { result, last } = await run(connection.tx);
    const ended = connection.end();
    ended.catch(() => undefined);
    // What a statement's own error says goes before what COMMIT makes of it.
    await allOf(last);
    await ended;
    return result;
  } catch (error) {
    await connection.rollBack();
    throw connection.causeOf(error);
  } finally {
    await connection.release();
  }
}

/**
 * @throws of several failures the one that says most: a refusal in words, else the first, in the order in which they were asked, that
 * is not the consequence of another
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

/**
 * For reading before the transaction has begun: nothing is locked, and whatever is decided by what was read must be
 * checked by the statement that writes it, which throws `Outdated` where it is so no longer. Undefined where the transaction has begun
 * or is run again because of that: then read with a lock.
 */
export const ahead = (tx: Db): Db | undefined => connectionOf(tx)?.ahead();

/**
 * Has parts of a statement (`name as (insert …)`) written by whatever statement takes them along (`takeAlong`), with those that others
 * leave. If another statement comes first, or the same one leaves more, they go before it in a statement of their own. Parts of one
 * statement do not see what the others write.
 * @param by who leaves them; the names of their parts are theirs alone
 * @returns settles with the statement that wrote them
 */
export const along = (tx: Tx, by: string, parts: readonly Part[]): Promise<void> => connectionOf(tx)!.hold(by, parts);

/** What waits to be taken along; whoever takes it writes it in the next statement. */
export const takeAlong = (tx: Tx): Along => connectionOf(tx)!.take();

/** Sends what waits to be taken along. */
export const sendAlong = (tx: Tx): void => connectionOf(tx)!.sendHeld();

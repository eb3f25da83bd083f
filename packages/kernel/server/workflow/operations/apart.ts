import { sentence } from "../../../contract/base/index.ts";
import { AppError, sql } from "../../base/index.ts";
import type { ActingContext } from "./meet.ts";

/**
 * Runs a part of a transaction that may be refused without undoing the rest; what it writes is there when it returns.
 * @returns why it was refused
 */
export async function apart(context: ActingContext, run: (context: ActingContext) => Promise<unknown>) {
  const { tx, actor, services } = context;
  const writes: Promise<unknown>[] = [];
  const last = (statement: Promise<unknown>) => {
    // Where the part is refused nobody waits for it any more.
    statement.catch(() => undefined);
    writes.push(statement);
  };
  await sql`savepoint one_of_many`.execute(tx);
  try {
    await run({ ...context, last });
    await Promise.all(writes);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await sql`rollback to savepoint one_of_many`.execute(tx);
    const words = services.registry.errors[error.code];
    return { code: error.code, message: words ? sentence(words, actor.language, error.parameters) : error.code };
  }
}

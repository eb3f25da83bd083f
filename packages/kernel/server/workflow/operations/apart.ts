import { sentence } from "../../../contract/base/index.ts";
import { AppError, sendAlong, sql } from "../../base/index.ts";
import type { ActingContext } from "./meet.ts";

type Part = (context: ActingContext) => Promise<unknown>;

/**
 * Runs a part of a transaction that may be refused without undoing the rest; what it writes is there when it returns.
 * @returns why it was refused, in the actor's language
 */
export async function apart(context: ActingContext, run: Part) {
  const refusal = await attemptApart(context, run);
  if (!refusal) return undefined;
  const { code, parameters } = refusal;
  const words = context.services.registry.errors[code];
  return { code, message: words ? sentence(words, context.actor.language, parameters) : code };
}

/** The same with the refusal itself. */
export async function attemptApart(context: ActingContext, run: Part): Promise<AppError | undefined> {
  const { tx } = context;
  const writes: Promise<unknown>[] = [];
  const last = (statement: Promise<unknown>) => {
    // Where the part is refused nobody waits for it any more.
    statement.catch(() => undefined);
    writes.push(statement);
  };
  await sql`savepoint one_of_many`.execute(tx);
  try {
    await run({ ...context, last });
    sendAlong(tx);
    await Promise.all(writes);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await sql`rollback to savepoint one_of_many`.execute(tx);
    return error;
  }
}

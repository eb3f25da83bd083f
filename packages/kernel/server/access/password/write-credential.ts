import { newId, sql, type Tx, tables } from "../../base/index.ts";
import type { AccessTables, CredentialTable } from "../tables.ts";

const access = tables<AccessTables>();

/** More than the rules can ever ask for. */
const HISTORY_KEPT = 24;

/**
 * Sets a person's password by its hash: the first one or a new one.
 * @param mustChange it is a temporary one, given by somebody else
 */
export async function writePassword(
  tx: Tx,
  { personId, hash, mustChange, now }: { personId: string; hash: string; mustChange: boolean; now: Date },
): Promise<void> {
  const changed = { hash, changed_at: now, must_change: mustChange, last_used_at: now };
  await access(tx)
    .insertInto("kernel.credential")
    .values({ person_id: personId, ...changed })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(changed))
    .execute();
  await access(tx).insertInto("kernel.password_history").values({ id: newId(), person_id: personId, hash }).execute();
  await sql`delete from kernel.password_history where person_id = ${personId} and id <= (
    select id from kernel.password_history where person_id = ${personId}
    order by id desc offset ${HISTORY_KEPT} limit 1)`.execute(tx);
}

/** Remembers that an account was used, and the time step of the code, which is thereby spent. */
export async function recordUse(tx: Tx, personId: string, now: Date, step: number | undefined): Promise<void> {
  await access(tx)
    .updateTable("kernel.credential")
    .set({ last_used_at: now, ...(step !== undefined && { totp_last_step: step }) })
    .where("person_id", "=", personId)
    .execute();
}

type Totp = Pick<CredentialTable, "totp_secret" | "totp_pending" | "totp_last_step">;
export const noTotp: Totp = { totp_secret: null, totp_pending: null, totp_last_step: null };

export async function writeTotp(tx: Tx, personId: string, totp: Partial<Totp>): Promise<void> {
  await access(tx).updateTable("kernel.credential").set(totp).where("person_id", "=", personId).execute();
}

/** Closes an account until `reopen`. */
export async function suspend(tx: Tx, personId: string, now: Date): Promise<void> {
  await access(tx)
    .updateTable("kernel.credential")
    .set({ suspended_at: now })
    .where("person_id", "=", personId)
    .execute();
}

/** Opens a suspended or dormant account; the time without use begins anew. */
export async function reopen(tx: Tx, personId: string, now: Date): Promise<void> {
  await access(tx)
    .updateTable("kernel.credential")
    .set({ suspended_at: null, last_used_at: now })
    .where("person_id", "=", personId)
    .execute();
}

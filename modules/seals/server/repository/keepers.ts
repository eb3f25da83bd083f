import { permissionHolders } from "@tz/kernel/server/access";
import { AppError, type Services, sql, type Tx } from "@tz/kernel/server/base";

/**
 * A unit's seal is kept by somebody who holds a post there and may use seals.
 * @throws AppError seals.keeper_elsewhere, seals.keeper_unable
 */
export async function requireKeeper(tx: Tx, services: Services, unitId: string, personId: string): Promise<void> {
  const { rows } = await sql`
    select 1 from kernel.post where person_id = ${personId} and unit_id = ${unitId} and ended_at is null limit 1`.execute(
    tx,
  );
  if (rows.length === 0) throw new AppError("seals.keeper_elsewhere");
  const holders = await permissionHolders(tx, services, "seals.keep", [unitId]);
  if (!holders.get(unitId)?.includes(personId)) throw new AppError("seals.keeper_unable");
}

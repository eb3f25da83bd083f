import type { Tx } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import type { DropState, DropView } from "../../contract/index.ts";
import type { AuthorityRow } from "../authority/issue.ts";
import { type RootDropTable, seals } from "../tables.ts";

export type DropRow = Selectable<RootDropTable>;

interface LockedDrop extends DropRow {
  root: AuthorityRow;
}

/** A request with the root that it is about, both locked: two roots are neither dropped nor renewed at the same moment. */
export async function lockDrop(tx: Tx, id: string): Promise<LockedDrop | undefined> {
  const drop = await seals(tx)
    .selectFrom("seals.root_drop")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  const root = drop && (await lockRoot(tx, drop.authority_id));
  return root ? { ...drop, root } : undefined;
}

/** A root, locked. */
export const lockRoot = (tx: Tx, id: string): Promise<AuthorityRow | undefined> =>
  seals(tx).selectFrom("seals.authority").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Decides about a request, or takes it back. */
export async function settleDrop(
  tx: Tx,
  { id, version }: Pick<DropRow, "id" | "version">,
  settled: { state: DropState; decided_at: Date; decided_by_name: string; answer?: string },
): Promise<void> {
  await seals(tx)
    .updateTable("seals.root_drop")
    .set({ ...settled, version: version + 1 })
    .where("id", "=", id)
    .execute();
}

/** Only what waits is decided or taken back. */
export const mayDecideDrop = ({ state }: Pick<DropRow, "state">): true | string =>
  state === "asked" || "seals.drop_over";

export const presentDrop = (row: DropRow): Omit<DropView, "root"> => ({
  id: row.id,
  version: row.version,
  since: row.since.toISOString(),
  reason: row.reason,
  state: row.state,
  askedBy: row.asked_by_name,
  askedAt: row.asked_at.toISOString(),
  decidedBy: row.decided_by_name,
  decidedAt: row.decided_at?.toISOString() ?? null,
  answer: row.answer,
});

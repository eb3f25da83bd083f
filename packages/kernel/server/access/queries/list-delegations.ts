import { z } from "zod";
import { DelegationView } from "../../../contract/access/index.ts";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { AppError, decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
import {
  type DelegationRow,
  delegationColumns,
  delegationTables,
  presentDelegation,
} from "../delegations/delegation.ts";

/**
 * Delegations, the newest first: one's own (`mine`), those given to one (`toMe`), both without a choice, or those of the
 * unit's people (`unit`, for the office director). Served by delegation_from and delegation_to; for a unit by post_unit,
 * then delegation_from.
 */
export const listDelegations = query({
  name: "access.list-delegations",
  summary: { zh: "委托列表", en: "Delegations" },
  input: z.object({ ...pageRequest, view: z.enum(["mine", "toMe", "unit"]).optional() }),
  output: pageOf(DelegationView),
  access: "signedIn",
  refuses: ["access.delegate_for_others"],
  async run({ db, actor, now, input: { cursor, limit, view } }) {
    if (view === "unit" && !actor.permissions.has("access.delegateForOthers"))
      throw new AppError("access.delegate_for_others");
    const [after] = decodeCursor(cursor, z.tuple([z.uuid()])) ?? [];
    const { rows } = await sql<DelegationRow>`
      select ${delegationColumns(actor.unitId)} from ${delegationTables}
      where ${wanted(view, actor)} and (${after ?? null}::uuid is null or d.id < ${after ?? null})
      order by d.id desc limit ${limit + 1}`.execute(db);
    return keysetPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => presentDelegation(row, actor, now),
    );
  },
});

function wanted(
  view: "mine" | "toMe" | "unit" | undefined,
  { personId, unitId }: { personId: string; unitId: string },
) {
  const mine = sql`d.from_person_id = ${personId}`;
  const toMe = sql`d.to_person_id = ${personId}`;
  if (view === "mine") return mine;
  if (view === "toMe") return toMe;
  if (view === undefined) return sql`(${mine} or ${toMe})`;
  return sql`d.from_person_id in (
    select p.person_id from kernel.post p where p.unit_id = ${unitId} and p.ended_at is null)`;
}

import { z } from "zod";
import { DelegationView } from "../../../contract/access/index.ts";
import { AppError, command, tables } from "../../base/index.ts";
import { lockDelegation, mayRevoke, presentDelegation, stateOf } from "../delegations/delegation.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** Ends a delegation before its time. To everybody but the two persons and those who may revoke it, it is not there. */
export const revokeDelegation = command({
  name: "access.revoke-delegation",
  summary: { zh: "撤销委托", en: "Revoke a delegation" },
  input: z.object({ delegationId: z.uuid() }),
  output: DelegationView,
  access: "signedIn",
  load: ({ tx, actor }, { delegationId }) => lockDelegation(tx, delegationId, actor.unitId),
  may: (actor, row) => mayRevoke(actor, row) || (row.to_person_id === actor.personId && "access.revoke_not_yours"),
  async run({ tx, now, actor, record, emit, note, subject }) {
    const state = stateOf(record, now);
    if (state === "over" || state === "revoked") throw new AppError("access.delegation_over");
    await access(tx)
      .updateTable("kernel.delegation")
      .set({ revoked_at: now, revoked_by: actor.personId })
      .where("id", "=", record.id)
      .execute();
    const { from_person_id: fromPersonId, to_person_id: toPersonId } = record;
    note({ from: record.from_name, to: record.to_name });
    subject({ type: "delegation", id: record.id, unitId: actor.unitId });
    emit("access.delegation-revoked", { delegationId: record.id, fromPersonId, toPersonId });
    return presentDelegation({ ...record, revoked_at: now }, actor, now);
  },
});

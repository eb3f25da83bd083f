import { AppError, command, newId } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { z } from "zod";
import { AskToDrop } from "../../contract/index.ts";
import { dropDeciders } from "../administrators.ts";
import type { AuthorityRow } from "../authority/issue.ts";
import { lockRoot } from "../roots/drop-record.ts";
import { seals } from "../tables.ts";

/** 申请停止信任: a root's key may be known to others. Nothing changes before the system administrator has looked into it. */
export const askToDropRoot = command({
  name: "seals.ask-to-drop-root",
  summary: { zh: "申请根证书停止信任", en: "Ask that a root be believed no more" },
  access: "seals.authority",
  input: AskToDrop,
  output: z.object({ id: z.uuid() }),
  load: ({ tx }, { authorityId }) => lockRoot(tx, authorityId),
  may: (_, { dropped_at }) => dropped_at === null || "seals.root_dropped_already",
  async run({ actor, record, input, ...context }) {
    const { tx, now, services, subject, note, emit } = context;
    const since = requireMoment(new Date(input.since), record, now);
    const id = newId();
    const { numInsertedOrUpdatedRows } = await seals(tx)
      .insertInto("seals.root_drop")
      .values({
        id,
        authority_id: record.id,
        since,
        reason: input.reason,
        state: "asked",
        asked_by: actor.personId,
        asked_by_name: actor.name,
        asked_at: now,
        decided_by_name: null,
        decided_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw new AppError("seals.drop_asked");
    subject({ type: "seals.authority", id: record.id });
    note({ since: since.toISOString(), reason: input.reason });
    emit("seals.drop-asked", { id, authorityId: record.id });
    await notify(context, {
      personIds: await dropDeciders(tx, services),
      event: "seals.drop-asked",
      subject: { type: "seals.root-drop", id },
      parameters: { name: actor.name, root: record.name, reason: input.reason },
      link: "/seals/drops",
      dedupeKey: `seals.drop-asked ${id}`,
    });
    return { id };
  },
});

/** @throws AppError seals.drop_since */
function requireMoment(since: Date, { founded_at }: AuthorityRow, now: Date): Date {
  if (since > now || since < founded_at) throw new AppError("seals.drop_since");
  return since;
}

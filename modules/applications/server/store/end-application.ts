import { sql, type Tx, type WriteContext } from "@tz/kernel/server/base";
import { voidNumber } from "@tz/kernel/server/numbering";
import { applicationSubject } from "../../contract/index.ts";
import type { ApplicationRecord } from "../tables.ts";
import { release } from "../values/bookings.ts";
import { count } from "./counted.ts";
import { loadVersion } from "./forms.ts";
import { countedNow } from "./standing.ts";
import { fieldsOfVersion } from "./stored-form.ts";

type Ending = "approved" | "refused" | "cancelled";

/** What ends with an application: its place in the statistics, what it kept to use, and the number of one that was called off. */
export async function endApplication(
  context: WriteContext,
  record: ApplicationRecord,
  state: Ending,
  reason: string | null,
): Promise<void> {
  const { tx, now } = context;
  const version = await loadVersion(tx, record.version_id);
  const before = countedNow(record, fieldsOfVersion(version.id, version.schema));
  await count(tx, before, before && { ...before, state });
  if (state !== "approved") await release(tx, record.id);
  if (state === "cancelled" && (await isNumbered(tx, record)))
    await voidNumber(context, { entryId: record.number_entry_id!, reason: reason ?? "撤销申请" });
  await sql`
    update applications.application
    set state = ${state}, reason = ${reason}, pending = null, step = null, step_en = null, handlers = null, ended_at = ${now},
      updated_at = ${now}, version = version + 1
    where id = ${record.id}`.execute(tx);
  context.job("search.index", { type: applicationSubject, id: record.id });
}

/** Whether its number is still its own: those who keep the ledger may have voided it by hand. */
async function isNumbered(tx: Tx, { number_entry_id }: ApplicationRecord): Promise<boolean> {
  if (number_entry_id === null) return false;
  const { rows } = await sql`
    select 1 from kernel.number_entry where id = ${number_entry_id} and state = 'used' for update`.execute(tx);
  return rows.length > 0;
}

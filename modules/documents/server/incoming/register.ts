import { type Actor, AppError, along, sql, type WriteContext } from "@tz/kernel/server/base";
import { allotNumber, ensureSeries } from "@tz/kernel/server/numbering";
import { startProcess } from "@tz/kernel/server/workflow";
import type { z } from "zod";
import type { Registration, Urgency } from "../../contract/index.ts";
import { incomingSubject } from "./store.ts";

interface Paper {
  id: string;
  title: string;
  urgency: Urgency;
  /** The date that the sender gave. */
  dueAt: Date | null;
}

type Details = z.output<typeof Registration>;

/**
 * Refuses a date that cannot be kept, and an urgent paper without one (条例 第二十四条（四）). The sender's own date stays, passed or
 * not: a paper that came too late is late.
 */
function checkDate({ category, dueAt }: Details, paper: Paper, urgency: Urgency, now: Date): Date | null {
  if (dueAt === null) {
    if (category === "handle" && urgency !== "normal")
      throw new AppError("documents.incoming_urgent_without_date", { title: paper.title });
    return null;
  }
  const due = new Date(dueAt);
  if (due <= now && due.getTime() !== paper.dueAt?.getTime()) throw new AppError("documents.incoming_due_in_the_past");
  return due;
}

/**
 * 登记: enters a paper in the register with the next number of its unit and starts its process. The number is asked for last: until
 * the command ends, the unit's other registrations wait for it.
 */
export async function register(
  context: WriteContext & { actor: Actor },
  paper: Paper,
  details: Details,
): Promise<{ receivedNumber: string }> {
  const { tx, now, actor } = context;
  const urgency = details.urgency ?? paper.urgency;
  const due = checkDate(details, paper, urgency, now);
  const [{ instanceId }, series] = await Promise.all([
    startProcess(context, {
      process: "documents.incoming",
      case: { type: incomingSubject, id: paper.id },
      title: paper.title,
      urgency,
      unitId: actor.unitId,
      fields: { category: details.category, dueAt: due?.toISOString() ?? null },
    }),
    ensureSeries(tx, actor.unitId, { kind: "incoming" }),
  ]);
  const subject = { type: incomingSubject, id: paper.id, title: paper.title };
  const { text, entryId } = await allotNumber(context, { seriesId: series.id, at: now, subject });
  const entered = sql`entered as (
    update documents.incoming
    set state = 'registered', category = ${details.category}, urgency = ${urgency}, due_at = ${due},
      summary = ${details.summary}, pages = ${details.pages}, received_number = ${text}, number_entry_id = ${entryId},
      instance_id = ${instanceId}, registered_by = ${actor.personId}, registered_by_name = ${actor.name},
      version = version + 1
    where id = ${paper.id})`;
  context.last(along(tx, "documents", [entered]));
  context.subject({ type: incomingSubject, id: paper.id, unitId: actor.unitId });
  context.note({ receivedNumber: text, category: details.category });
  context.emit("documents.incoming-registered", { incomingId: paper.id });
  context.job("search.index", { type: incomingSubject, id: paper.id });
  return { receivedNumber: text };
}

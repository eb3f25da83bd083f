import { sql, type Tx } from "@tz/kernel/server/base";
import { type Field, type Form, isRange, type ValueFault, type Values } from "../../contract/index.ts";

interface Wish {
  applicationId: string;
  formId: string;
  resource: string;
  begins: string;
  ends: string;
}

interface Booking {
  overlap: Form["overlap"];
  fields: readonly Field[];
  values: Values;
}

/** What an application wants to use, and when; whole days end where the next day begins. */
function wishOf(applicationId: string, formId: string, { overlap, values }: Booking): Wish | null {
  const resource = overlap && values[overlap.resource];
  const time = overlap ? values[overlap.time] : undefined;
  if (typeof resource !== "string" || !isRange(time)) return null;
  const isDay = time.to.length === 10;
  const after = new Date(Date.parse(time.to.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);
  return { applicationId, formId, resource, begins: time.from, ends: isDay ? after : time.to };
}

/**
 * Keeps for an application what it wants to use, in place of what it had; nothing is kept where somebody else has it then.
 * Two who want the same thing at the same moment wait for each other. Index booking_time.
 * @returns what is wrong: the thing is taken
 */
export async function book(tx: Tx, applicationId: string, formId: string, booking: Booking): Promise<ValueFault[]> {
  await release(tx, applicationId);
  const wish = wishOf(applicationId, formId, booking);
  if (!wish) return [];
  const { resource, begins, ends } = wish;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`applications.booking ${formId} ${resource}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{ taken: string }>`
    select to_char(begins, 'YYYY-MM-DD HH24:MI') || '—' || to_char(ends, 'YYYY-MM-DD HH24:MI') as taken
    from applications.booking
    where form_id = ${formId} and resource = ${resource} and ends > ${begins}::timestamp and begins < ${ends}::timestamp
    order by ends limit 1`.execute(tx);
  if (rows[0]) return [takenFault(booking, resource, rows[0].taken)];
  await sql`
    insert into applications.booking (application_id, form_id, resource, begins, ends)
    values (${applicationId}, ${formId}, ${resource}, ${begins}, ${ends})`.execute(tx);
  return [];
}

function takenFault({ overlap, fields }: Booking, resource: string, taken: string): ValueFault {
  const title = fields.find(({ name }) => name === overlap?.resource)?.title ?? "";
  return { path: `values.${overlap?.time}`, title, code: "taken", parameters: { resource, taken } };
}

/** Gives free what an application had kept. */
export const release = (tx: Tx, applicationId: string) =>
  sql`delete from applications.booking where application_id = ${applicationId}`.execute(tx);

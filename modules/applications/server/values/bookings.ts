import { type Db, sql, type Tx } from "@tz/kernel/server/base";
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
  return { applicationId, formId, resource, begins: time.from, ends: isDay ? `${time.to}T24:00` : time.to };
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
  const standing = await bookingsOf(tx, formId, { from: begins, to: ends, resource, limit: 1 });
  if (standing[0]) return [takenFault(booking, standing[0])];
  await sql`
    insert into applications.booking (application_id, form_id, resource, begins, ends)
    values (${applicationId}, ${formId}, ${resource}, ${begins}, ${ends})`.execute(tx);
  return [];
}

function takenFault(
  { overlap, fields }: Booking,
  { resource, begins, ends, by, department }: StandingBooking,
): ValueFault {
  const title = fields.find(({ name }) => name === overlap?.resource)?.title ?? "";
  const taken = `${begins.replace("T", " ")}—${ends.replace("T", " ")}`;
  const who = [department, by].filter(Boolean).join(" ");
  return { path: `values.${overlap?.time}`, title, code: "taken", parameters: { resource, taken, who } };
}

/** Who has something, and when: local time of China, `2026-03-10T09:00`. */
export interface StandingBooking {
  resource: string;
  begins: string;
  ends: string;
  by: string;
  department: string | null;
}

/** What stands in a form's calendar between two moments, the earliest to end first; of one thing by booking_time, of all by booking_form. */
export async function bookingsOf(
  db: Db,
  formId: string,
  { from, to, resource, limit }: { from: string; to: string; resource?: string; limit: number },
): Promise<StandingBooking[]> {
  const { rows } = await sql<StandingBooking>`
    select b.resource, to_char(b.begins, 'YYYY-MM-DD"T"HH24:MI') as begins, to_char(b.ends, 'YYYY-MM-DD"T"HH24:MI') as ends,
      a.applicant_name as by, d.name as department
    from applications.booking b join applications.application a on a.id = b.application_id
    left join kernel.department d on d.id = a.department_id
    where b.form_id = ${formId} ${resource === undefined ? sql`` : sql`and b.resource = ${resource}`}
      and b.ends > ${from}::timestamp and b.begins < ${to}::timestamp
    order by b.ends, b.application_id limit ${limit}`.execute(db);
  return rows;
}

/** Gives free what an application had kept. */
export const release = (tx: Tx, applicationId: string) =>
  sql`delete from applications.booking where application_id = ${applicationId}`.execute(tx);

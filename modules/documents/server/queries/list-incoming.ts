import { csv, flag, pageOf, pageRequest } from "@tz/kernel/contract/base";
import {
  type Db,
  decodeCursor,
  keysetPage,
  type ListText,
  pageCondition,
  query,
  sql,
  type Viewer,
  withText,
} from "@tz/kernel/server/base";
import { openInOthersNames } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { IncomingCategory, IncomingRow, IncomingState, Urgency } from "../../contract/index.ts";
import { presentRow } from "../incoming/present.ts";
import { incomingSubject, type IncomingRow as Row } from "../incoming/store.ts";

type Part = ReturnType<typeof sql>;

/** The filters of the register; the page keeps them in its address. */
export const registerFilters = {
  state: csv(IncomingState),
  category: IncomingCategory.optional(),
  urgency: Urgency.optional(),
  late: flag.optional(),
  text: z.string().trim().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};
const Filters = z.object(registerFilters);
export type RegisterFilters = z.output<typeof Filters>;

/** The text filter of the register: what is ended by incoming_text, the little that is under way by incoming_state. */
export const registerText: ListText = {
  table: "documents.incoming",
  alias: "i",
  contains: (pattern) => sql`i.title like ${pattern} or i.document_number like ${pattern}
    or i.received_number like ${pattern} or i.sender_name like ${pattern}`,
  holds: (keys) => sql`(i.state in ('accepted', 'registered') or i.state in ('finished', 'sentBack')
    and kernel.grams(i.title, i.document_number, i.received_number, i.sender_name) @> ${keys})`,
};

/**
 * Those who keep or watch the register see all of their unit; others what is theirs, and for a time what comes to them in another's
 * name. A register is one unit's: papers of other units come to a deputy as tasks.
 */
async function scopeOf(db: Db, { actor, now }: Viewer): Promise<Part> {
  const ofUnit = sql`i.unit_id = ${actor.unitId}`;
  if (actor.permissions.has("documents.registerIncoming") || actor.permissions.has("documents.readUnit")) return ofUnit;
  const open = await openInOthersNames(db, { actor, now });
  const meanwhile = open
    ? sql`union all select r.case_id from kernel.task r where r.case_type = ${incomingSubject} and ${open}`
    : sql``;
  return sql`${ofUnit} and i.id in (
    select incoming_id from documents.incoming_person where person_id = ${actor.personId} ${meanwhile})`;
}

/** The condition of the register for somebody with these filters, but for the text. */
async function withoutText(db: Db, viewer: Viewer, filters: RegisterFilters): Promise<Part> {
  const { state, category, urgency, late, from, to } = filters;
  const { now } = viewer;
  return sql`${await scopeOf(db, viewer)}
    ${state ? sql`and i.state = any (${state}::text[])` : sql``}
    ${category ? sql`and i.category = ${category}` : sql``}
    ${urgency ? sql`and i.urgency = ${urgency}` : sql``}
    ${late ? sql`and i.due_at < ${now} and i.finished_at is null and i.state <> 'sentBack'` : sql``}
    ${from ? sql`and i.received_at >= ${from}::date at time zone 'Asia/Shanghai'` : sql``}
    ${to ? sql`and i.received_at < (${to}::date + 1) at time zone 'Asia/Shanghai'` : sql``}`;
}

/** The condition of the register for somebody with these filters. */
export async function registerCondition(db: Db, viewer: Viewer, filters: RegisterFilters): Promise<Part> {
  const rest = await withoutText(db, viewer, filters);
  return filters.text ? sql`${withText(registerText, filters.text)} and ${rest}` : rest;
}

const Keys = z.tuple([z.uuid()]);
const newestFirst = sql`i.id desc`;

/** 收文登记簿: newest first; served by incoming_unit and, with a state, by incoming_state; a text by incoming_text. */
export const listIncoming = query({
  name: "documents.list-incoming",
  summary: { zh: "收文登记簿", en: "The register of incoming papers" },
  access: "documents.read",
  input: z.object({ ...pageRequest, ...registerFilters }),
  output: pageOf(IncomingRow),
  async run({ db, actor, input, now }) {
    const after = decodeCursor(input.cursor, Keys);
    const limit = input.limit + 1;
    const rest = sql`${await withoutText(db, { actor, now }, input)} ${after ? sql`and i.id < ${after[0]}` : sql``}`;
    const where = await pageCondition(db, registerText, { text: input.text, where: rest, order: newestFirst, limit });
    const { rows } = await sql<Row>`
      select i.* from documents.incoming i where ${where} order by ${newestFirst} limit ${limit}`.execute(db);
    return keysetPage(
      rows,
      input.limit,
      (row) => [row.id],
      (row) => presentRow(row, actor.language, now),
    );
  },
});

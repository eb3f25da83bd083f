import { type Db, type ListText, sql, type Viewer, withText } from "@tz/kernel/server/base";
import { openInOthersNames } from "@tz/kernel/server/workflow";
import type { z } from "zod";
import { type ApplicationListRequest, applicationSubject } from "../../contract/index.ts";

type Part = ReturnType<typeof sql>;

export type Filters = Omit<z.output<typeof ApplicationListRequest>, "cursor" | "limit">;

/** The text filter of the lists, by application_text. */
export const applicationText: ListText = {
  table: "applications.application",
  alias: "a",
  contains: (pattern) => sql`a.title like ${pattern} or a.number like ${pattern}`,
  holds: (keys) => sql`kernel.grams(a.title, a.number) @> ${keys}`,
};

/**
 * Whose applications a view shows: one's own, those one had to do with or has for a time in another's name, those of one's unit. What one
 * may not read is not in it.
 */
async function scopeOf(db: Db, { actor, now }: Viewer, view: Filters["view"]): Promise<Part> {
  if (view === "mine") return sql`a.applicant_id = ${actor.personId}`;
  if (view === "unit" && actor.permissions.has("applications.readUnit"))
    return sql`a.unit_id = ${actor.unitId} and a.state <> 'draft'`;
  const open = await openInOthersNames(db, { actor, now });
  const meanwhile = open
    ? sql`union all select r.case_id from kernel.task r where r.case_type = ${applicationSubject} and ${open}`
    : sql``;
  return sql`a.id in (select p.application_id from applications.person p where p.person_id = ${actor.personId} ${meanwhile})
    and a.applicant_id <> ${actor.personId} and a.state <> 'draft'`;
}

/** The condition of a list for somebody. */
export async function applicationCondition(db: Db, viewer: Viewer, filters: Filters): Promise<Part> {
  const rest = await conditionWithoutText(db, viewer, filters);
  return filters.text ? sql`${withText(applicationText, filters.text)} and ${rest}` : rest;
}

/** The same but for the text. */
export async function conditionWithoutText(db: Db, viewer: Viewer, filters: Filters): Promise<Part> {
  const { view, formId, state, from, to } = filters;
  return sql`${await scopeOf(db, viewer, view)}
    ${formId ? sql`and a.form_id = ${formId}` : sql``}
    ${state ? sql`and a.state = any (${state}::text[])` : sql``}
    ${from ? sql`and a.submitted_at >= ${from}::date at time zone 'Asia/Shanghai'` : sql``}
    ${to ? sql`and a.submitted_at < (${to}::date + 1) at time zone 'Asia/Shanghai'` : sql``}`;
}

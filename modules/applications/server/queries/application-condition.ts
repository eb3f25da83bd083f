import { type Actor, type ListText, sql, withText } from "@tz/kernel/server/base";
import type { z } from "zod";
import type { ApplicationListRequest } from "../../contract/index.ts";

export type Filters = Omit<z.output<typeof ApplicationListRequest>, "cursor" | "limit">;

/** The text filter of the lists, by application_text. */
export const applicationText: ListText = {
  table: "applications.application",
  alias: "a",
  contains: (pattern) => sql`a.title like ${pattern} or a.number like ${pattern}`,
  holds: (keys) => sql`kernel.grams(a.title, a.number) @> ${keys}`,
};

/** Whose applications a view shows: one's own, those one had to do with, those of one's unit. What one may not read is not in it. */
function scopeOf(actor: Actor, view: Filters["view"]) {
  if (view === "mine") return sql`a.applicant_id = ${actor.personId}`;
  if (view === "unit" && actor.permissions.has("applications.readUnit"))
    return sql`a.unit_id = ${actor.unitId} and a.state <> 'draft'`;
  return sql`a.id in (select p.application_id from applications.person p where p.person_id = ${actor.personId})
    and a.applicant_id <> ${actor.personId} and a.state <> 'draft'`;
}

/** The condition of a list for somebody. */
export function applicationCondition(actor: Actor, filters: Filters) {
  const rest = conditionWithoutText(actor, filters);
  return filters.text ? sql`${withText(applicationText, filters.text)} and ${rest}` : rest;
}

/** The same but for the text. */
export function conditionWithoutText(actor: Actor, { view, formId, state, from, to }: Filters) {
  return sql`${scopeOf(actor, view)}
    ${formId ? sql`and a.form_id = ${formId}` : sql``}
    ${state ? sql`and a.state = any (${state}::text[])` : sql``}
    ${from ? sql`and a.submitted_at >= ${from}::date at time zone 'Asia/Shanghai'` : sql``}
    ${to ? sql`and a.submitted_at < (${to}::date + 1) at time zone 'Asia/Shanghai'` : sql``}`;
}

import { type Actor, sql } from "@tz/kernel/server/base";
import type { z } from "zod";
import type { ApplicationListRequest } from "../../contract/index.ts";

export type Filters = Omit<z.output<typeof ApplicationListRequest>, "cursor" | "limit">;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Whose applications a view shows: one's own, those one had to do with, those of one's unit. What one may not read is not in it. */
function scopeOf(actor: Actor, view: Filters["view"]) {
  if (view === "mine") return sql`a.applicant_id = ${actor.personId}`;
  if (view === "unit" && actor.permissions.has("applications.readUnit"))
    return sql`a.unit_id = ${actor.unitId} and a.state <> 'draft'`;
  return sql`a.id in (select p.application_id from applications.person p where p.person_id = ${actor.personId})
    and a.applicant_id <> ${actor.personId} and a.state <> 'draft'`;
}

/** The condition of a list for somebody. */
export function applicationCondition(actor: Actor, { view, formId, state, text, from, to }: Filters) {
  const like = text && `%${escapeLike(text)}%`;
  return sql`${scopeOf(actor, view)}
    ${formId ? sql`and a.form_id = ${formId}` : sql``}
    ${state ? sql`and a.state = any (${state}::text[])` : sql``}
    ${like ? sql`and (a.title like ${like} or a.number like ${like})` : sql``}
    ${from ? sql`and a.submitted_at >= ${from}::date at time zone 'Asia/Shanghai'` : sql``}
    ${to ? sql`and a.submitted_at < (${to}::date + 1) at time zone 'Asia/Shanghai'` : sql``}`;
}

import { z } from "zod";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { DeliveryUrgency, DispatchView, dispatchFilters } from "../../../contract/delivery/index.ts";
import { decodeCursor, keysetPage, type ListText, pageCondition, query, sql } from "../../base/index.ts";
import { isoOrNull } from "../present.ts";
import type { DispatchTable } from "../tables.ts";

const Keys = z.tuple([z.uuid()]);
const newestFirst = sql`s.id desc`;

interface Row extends DispatchTable {
  totals: DispatchView["totals"];
}

/** A copy that is not done and not ended otherwise. */
const owes = sql`c.finished_at is null and c.state in ('sent', 'delivered', 'opened', 'accepted')`;
const waits = sql`c.state in ('sent', 'delivered', 'opened')`;

/** By dispatch_text, which has the sender's name as well. */
export const dispatchText: ListText = {
  table: "kernel.dispatch",
  alias: "s",
  contains: (pattern) => sql`s.title like ${pattern} or s.number like ${pattern}`,
  holds: (keys) => sql`kernel.grams(s.title, s.number, s.sender_name) @> ${keys}`,
};

/** What the unit has sent, newest first, with how far each is; served by dispatch_sender, its copies by delivery_once. */
export const listDispatches = query({
  name: "delivery.list-dispatches",
  summary: { zh: "本单位分发的文件", en: "What the unit sent" },
  access: "delivery.track",
  input: z.object({
    ...pageRequest,
    type: z.string().max(100).optional(),
    urgency: DeliveryUrgency.optional(),
    show: z.enum(dispatchFilters).optional(),
    /** Part of the title or the number. */
    text: z.string().trim().max(100).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  output: pageOf(DispatchView),
  async run({ db, actor, input, now }) {
    const { type, urgency, show, text, from, to } = input;
    const after = decodeCursor(input.cursor, Keys);
    const copies = sql`select from kernel.delivery c where c.dispatch_id = s.id`;
    const rest = sql`s.sender_unit_id = ${actor.unitId}
      ${after ? sql`and s.id < ${after[0]}` : sql``}
      ${type ? sql`and s.subject_type = ${type}` : sql``}
      ${urgency ? sql`and s.urgency = ${urgency}` : sql``}
      ${from ? sql`and s.sent_at >= ${from}::date at time zone 'Asia/Shanghai'` : sql``}
      ${to ? sql`and s.sent_at < (${to}::date + 1) at time zone 'Asia/Shanghai'` : sql``}
      ${show === "late" ? sql`and s.due_at < ${now} and exists (${copies} and ${owes})` : sql``}
      ${show === "waiting" ? sql`and exists (${copies} and ${waits})` : sql``}`;
    const limit = input.limit + 1;
    const where = await pageCondition(db, dispatchText, { text, where: rest, order: newestFirst, limit });
    const { rows } = await sql<Row>`
      with page as (select s.* from kernel.dispatch s where ${where} order by ${newestFirst} limit ${limit})
      select page.*, t.totals from page cross join lateral (
        select json_build_object('units', count(*), 'waiting', count(*) filter (where ${waits}),
          'accepted', count(*) filter (where c.state = 'accepted'),
          'finished', count(*) filter (where c.finished_at is not null),
          'late', count(*) filter (where c.due_at < ${now} and ${owes}),
          'ended', count(*) filter (where c.state in ('sentBack', 'refused', 'recalled'))) as totals
        from kernel.delivery c where c.dispatch_id = page.id) as t
      order by page.id desc`.execute(db);
    return keysetPage(rows, input.limit, (row) => [row.id], presentDispatch);
  },
});

function presentDispatch(row: Row): DispatchView {
  return {
    id: row.id,
    subject: { type: row.subject_type, id: row.subject_id },
    title: row.title,
    number: row.number,
    sentAt: row.sent_at.toISOString(),
    sentBy: row.sent_by_name,
    urgency: row.urgency,
    dueAt: isoOrNull(row.due_at),
    unitCount: row.unit_count,
    totals: row.totals,
  };
}

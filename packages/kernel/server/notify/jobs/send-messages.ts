import { type Claim, claiming, type Db, isUnclaimed, type JobContext, newId, sql } from "../../base/index.ts";
import type { Channel } from "../channels/channel.ts";
import type { LeavingNotice } from "../compose.ts";

const BATCH = 200;
/** Messages that are sent before they are marked; so many at most leave twice, under the same ids, when the process dies. */
const MARKED_TOGETHER = 20;
const MAX_ATTEMPTS = 5;

type Channels = Partial<Record<"email" | "sms", Channel>>;

interface Claimed extends LeavingNotice {
  id: string;
  person_id: string;
  channel: "email" | "sms";
  address: string;
}

/**
 * Sends what is due. What waits for one person on one channel leaves as one message (so a digest is nothing special).
 * Claimed first, sent outside any transaction, then marked; what a process had claimed that died is sent again under the same ids.
 */
export function sendMessages(context: JobContext, channels: Channels): Promise<void> {
  return claiming(context.services, async (claim) => {
    while ((await sendBatch(context, channels, claim)) === BATCH && !claim.isLost());
  });
}

/** @returns how many were due */
async function sendBatch({ db, now, log }: JobContext, channels: Channels, claim: Claim): Promise<number> {
  const claimed = await claimDue(db, now, claim);
  const groups = [...Map.groupBy(claimed, ({ person_id, channel }) => `${person_id} ${channel}`).values()];
  for (let start = 0; start < groups.length && !claim.isLost(); start += MARKED_TOGETHER)
    await sendSome(db, now, groups.slice(start, start + MARKED_TOGETHER), channels).catch((error) =>
      log.error({ err: error }, "messages not recorded"),
    );
  return claimed.length;
}

async function claimDue(db: Db, now: Date, { id }: Claim): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`/*kept*/
    with due as (
      select id from kernel.message
      where not_before <= ${now} and state in ('waiting', 'sending')
        and (state = 'waiting' or ${isUnclaimed(sql`claimed_by`)})
      order by not_before, id limit ${sql.lit(BATCH)} for update skip locked)
    update kernel.message m set state = 'sending', claimed_by = ${id}, attempts = attempts + 1
    from due, kernel.notice n
    where m.id = due.id and n.id = m.notice_id
    returning m.id, m.person_id, m.channel, m.address, n.event, n.parameters, n.link`.execute(db);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function sendSome(db: Db, now: Date, groups: Claimed[][], channels: Channels): Promise<void> {
  const sent: Sent[] = [];
  for (const group of groups) {
    const first = group[0]!;
    const ids = group.map(({ id }) => id);
    try {
      const text = await sendTogether(channels[first.channel], first, group);
      const batch = newId();
      sent.push(...ids.map((id) => ({ id, text, batch })));
    } catch (error) {
      await markFailed(db, now, ids, String(error).slice(0, 500));
    }
  }
  if (sent.length > 0) await markSent(db, now, sent);
}

interface Sent {
  id: string;
  text: string;
  /** Names the messages that left as one. */
  batch: string;
}

/** @returns what was said */
async function sendTogether(channel: Channel | undefined, { id, address }: Claimed, notices: readonly Claimed[]) {
  if (!channel) throw new Error("this channel is not configured");
  const composed = channel.compose(notices);
  await channel.send({ id, address, ...composed });
  return composed.text;
}

/** By the primary key; without the list of ids, a plan kept from when there were few reads all messages that ever were. */
const markSent = (db: Db, now: Date, sent: readonly Sent[]) =>
  sql`/*kept*/
    update kernel.message m set state = 'sent', sent_at = ${now}, sent_text = s.text, batch_id = s.batch, error = null
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as s (id uuid, text text, batch uuid)
    where m.id = s.id and m.id = any (array(select unnest(${sent.map(({ id }) => id)}::uuid[])))`.execute(db);

/** Tried again after growing pauses, then given up; both can be seen on the page of system health. */
const markFailed = (db: Db, now: Date, ids: string[], error: string) =>
  sql`update kernel.message set error = ${error},
      state = case when attempts >= ${MAX_ATTEMPTS} then 'failed' else 'waiting' end,
      not_before = ${now}::timestamptz + make_interval(mins => attempts * attempts)
    where id = any(${ids}::uuid[])`.execute(db);

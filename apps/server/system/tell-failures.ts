import { administratorsWith } from "@tz/kernel/server/access";
import { asSystem, type Db, type JobContext, sql, type WriteContext } from "@tz/kernel/server/base";
import { notify, registerNotices } from "@tz/kernel/server/notify";

registerNotices({
  "server.job-failed": {
    name: { zh: "后台任务失败", en: "Background job failed" },
    zh: "后台任务{title}失败{count}次：{reason}。请在系统运行状况中查看。",
    en: "The background job {title} has failed ({count}): {reason}. See system health.",
    permission: "server.health",
    channels: ["email"],
  },
  "server.messages-failed": {
    name: { zh: "短信邮件发送失败", en: "Messages not sent" },
    zh: "有{count}条{title}未能发出：{reason}。请检查发送通道。",
    en: "{count} {count, message|messages} by {title} could not be sent: {reason}. Check the channel.",
    permission: "server.health",
    channels: [],
  },
});

/** A job that has failed so often is told of while it is still being tried; the queue gives up after 25. */
const TOLD_AFTER = 5;

interface Failure {
  event: "server.job-failed" | "server.messages-failed";
  title: string;
  count: number;
  reason: string;
}

/** Tells the system administrators of jobs and messages that fail, each kind once a day: nobody else would ever see them. */
export async function tellFailures({ services, db, now }: JobContext): Promise<void> {
  const failures = [...(await failedJobs(db)), ...(await failedMessages(db, now))];
  if (failures.length === 0) return;
  await asSystem(services, "server.tell-failures", async (context) => {
    const personIds = await administratorsWith(context.tx, services, "server.health");
    for (const failure of failures) await tell(context, failure, personIds);
    context.note({ failures: failures.length, told: personIds.length });
  });
}

function tell(context: WriteContext, { event, title, count, reason }: Failure, personIds: string[]): Promise<void> {
  return notify(context, {
    personIds,
    event,
    subject: { type: "server.failure", id: title },
    parameters: { title, count, reason: reason.slice(0, 200) },
    link: "/administration/health",
    dedupeKey: `${event} ${title} ${context.now.toISOString().slice(0, 10)}`,
  });
}

/** The queue's table is small: what is done is gone from it. */
async function failedJobs(db: Db): Promise<Failure[]> {
  const { rows } = await sql<Failure>`
    select 'server.job-failed' as event, t.identifier as title, max(j.attempts)::int as count,
      (array_agg(coalesce(j.last_error, '') order by j.updated_at desc))[1] as reason
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= least(j.max_attempts, ${TOLD_AFTER}) and j.locked_at is null
    group by t.identifier`.execute(db);
  return rows;
}

/** Of the last day; served by message_failed. */
async function failedMessages(db: Db, now: Date): Promise<Failure[]> {
  const { rows } = await sql<Failure>`
    select 'server.messages-failed' as event, case channel when 'sms' then '短信' else '邮件' end as title,
      count(*)::int as count, (array_agg(coalesce(error, '') order by created_at desc))[1] as reason
    from kernel.message where state = 'failed' and created_at > ${now}::timestamptz - interval '1 day'
    group by channel`.execute(db);
  return rows;
}

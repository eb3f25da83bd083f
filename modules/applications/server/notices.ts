import type { NoticeWords } from "@tz/kernel/contract/notify";
import { type Event, inPassing, type JobContext, type Subscriber, sql } from "@tz/kernel/server/base";
import { notify, registerNotices } from "@tz/kernel/server/notify";
import { applicationSubject } from "../contract/index.ts";
import { applicationCase } from "./case-type.ts";

/** What people are told of by applications, besides what the workflow tells of tasks and of the end. */
const words = {
  "applications.cancelled": {
    name: { zh: "申请撤销", en: "Application called off" },
    zh: "{person}撤销了“{title}”，您无需再办理。原因：{reason}",
    en: "{person} called off “{title}”; you need not handle it any more. Reason: {reason}",
    channels: [],
  },
  "applications.draft-forgotten": {
    name: { zh: "申请草稿搁置", en: "Forgotten draft of an application" },
    zh: "您填写的“{title}”已搁置{days}天，请提交；不再需要的请删除。",
    en: "Your draft “{title}” has lain for {days} {days, day|days}. Submit it, or delete it if it is not needed.",
    channels: [],
  },
} satisfies Record<string, NoticeWords>;
registerNotices(words);

interface Cancelled {
  applicationId: string;
  /** Who had it. */
  handlerIds: string[];
  by: { personId: string; name: string };
}

/** Whoever had an application when it was called off hears of it. */
function tellOfCancelling({ services }: JobContext, { payload }: Event<Cancelled>): Promise<void> {
  const { applicationId, handlerIds, by } = payload;
  return inPassing(services, async (context) => {
    const { rows } = await sql<{ title: string; applicant_id: string; reason: string | null }>`
      select title, applicant_id, reason from applications.application where id = ${applicationId}`.execute(context.tx);
    const cancelled = rows[0];
    if (!cancelled) return;
    const { title, applicant_id, reason } = cancelled;
    await notify(context, {
      personIds: [...new Set([applicant_id, ...handlerIds])].filter((id) => id !== by.personId),
      event: "applications.cancelled",
      subject: { type: applicationSubject, id: applicationId },
      parameters: { title, person: by.name, reason: reason ?? "" },
      link: applicationCase.link(applicationId),
      dedupeKey: `applications.cancelled ${applicationId}`,
    });
  });
}

export const noticeSubscribers: readonly Subscriber[] = [
  { on: "applications.cancelled", name: "applications.tell-of-cancelling", run: tellOfCancelling },
];

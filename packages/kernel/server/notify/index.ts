import { notifyErrors } from "../../contract/notify/index.ts";
import { defineModule, get, post, put } from "../base/index.ts";
import { type Channel, channelsOf } from "./channels/channel.ts";
import { changeNoticeSettings } from "./commands/change-notice-settings.ts";
import { readNotices } from "./commands/read-notices.ts";
import { eventsRoute } from "./events-route.ts";
import { forgetOldNotices, noticeKeeping } from "./jobs/forget-old.ts";
import { sendMessages } from "./jobs/send-messages.ts";
import { LiveEvents } from "./live.ts";
import { auditSubscribers } from "./on-audit.ts";
import { delegationSubscribers } from "./on-delegation.ts";
import { deliverySubscribers } from "./on-delivery.ts";
import { numberingSubscribers } from "./on-numbering.ts";
import { sessionSubscribers } from "./on-session.ts";
import { workflowSubscribers } from "./on-workflow.ts";
import { listMessages } from "./queries/list-messages.ts";
import { countNotices, listNotices } from "./queries/list-notices.ts";
import { readNoticeSettings } from "./queries/read-notice-settings.ts";

export { type LiveEvent, publish } from "./live.ts";
export { type NoticeOrder, notify, notifyOfMany } from "./notify.ts";
export { registerNotices } from "./words.ts";

const live = new LiveEvents();
let channels: Partial<Record<"email" | "sms", Channel>> = {};

export const notifyFloor = defineModule({
  name: "notify",
  schema: "kernel",
  migrations: new URL("./migrations/", import.meta.url),
  errors: notifyErrors,
  ruleSets: [noticeKeeping],
  routes: [
    eventsRoute(live),
    get("/api/notices", listNotices),
    get("/api/notices/count", countNotices),
    post("/api/notices/read", readNotices),
    get("/api/me/notice-settings", readNoticeSettings),
    put("/api/me/notice-settings", changeNoticeSettings),
    get("/api/me/messages", listMessages),
  ],
  jobs: {
    "notify.send-messages": (context) => sendMessages(context, channels),
    "notify.forget-old": forgetOldNotices,
  },
  cron: [
    { job: "notify.send-messages", at: "* * * * *" },
    { job: "notify.forget-old", at: "10 19 * * *" },
  ],
  subscribers: [
    ...auditSubscribers,
    ...delegationSubscribers,
    ...deliverySubscribers,
    ...workflowSubscribers,
    ...numberingSubscribers,
    ...sessionSubscribers,
  ],
  async start(services) {
    channels = channelsOf(services.config);
    await live.start(services);
  },
  async stop() {
    for (const channel of Object.values(channels)) channel.close?.();
    await live.stop();
  },
});

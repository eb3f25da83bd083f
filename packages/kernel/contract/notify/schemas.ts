import { z } from "zod";
import { instant } from "../base/index.ts";

/** Ways besides the notice in the program itself, which always comes. */
export const channelNames = ["email", "sms"] as const;
const ChannelName = z.enum(channelNames);

/** Whether a way out of the program reaches a person. */
export const ChannelReach = z
  .enum(["ready", "notConfigured", "noAddress"])
  .describe(
    "ready: messages arrive; notConfigured: the system has no such way; noAddress: the person has no address for it",
  );
export type ChannelReach = z.infer<typeof ChannelReach>;

export const NoticeView = z
  .object({
    id: z.uuid(),
    event: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    title: z.string(),
    body: z.string(),
    link: z.string(),
    urgent: z.boolean(),
    at: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: "Notice" });
export type NoticeView = z.infer<typeof NoticeView>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How a person wants to be told; times are Beijing time. */
export const NoticeSettings = z
  .object({
    events: z
      .record(z.string().max(100), z.array(ChannelName).max(2))
      .describe("Channels by event; others keep the default"),
    quietFrom: timeOfDay.nullable().describe("Nothing but urgent messages leaves from here"),
    quietTo: timeOfDay.nullable().describe("… to here"),
    digestAt: timeOfDay.nullable().describe("Gather e-mail that is not urgent and send it once a day at this time"),
  })
  .refine(({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null), {
    path: ["quietTo"],
    message: "免打扰时段的开始和结束须同时填写 / give both ends of the quiet hours",
  })
  .meta({ id: "NoticeSettings" });
export type NoticeSettings = z.infer<typeof NoticeSettings>;

import { z } from "zod";
import { instant, pageOf, pageRequest } from "../../../contract/base/index.ts";
import { channelNames } from "../../../contract/notify/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";

const Keys = z.tuple([z.uuid()]);
const MessageView = z.object({
  id: z.uuid(),
  channel: z.enum(channelNames),
  address: z.string(),
  state: z.enum(["waiting", "sending", "sent", "failed"]),
  text: z.string().nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
  error: z.string().nullable(),
});

interface MessageRow {
  id: string;
  channel: "email" | "sms";
  address: string;
  state: "waiting" | "sending" | "sent" | "failed";
  sent_text: string | null;
  created_at: Date;
  sent_at: Date | null;
  error: string | null;
}

/** What went out to oneself by e-mail and short message, newest first; served by message_person. */
export const listMessages = query({
  name: "notify.messages",
  summary: { zh: "已发送的短信和邮件", en: "Messages sent to me" },
  access: "signedIn",
  input: z.object({ ...pageRequest }),
  output: pageOf(MessageView),
  async run({ db, actor, input }) {
    const after = decodeCursor(input.cursor, Keys);
    const { rows } = await sql<MessageRow>`
      select id, channel, address, state, sent_text, created_at, sent_at, error from kernel.message
      where person_id = ${actor.personId} ${after ? sql`and id < ${after[0]}` : sql``}
      order by id desc limit ${input.limit + 1}`.execute(db);
    return keysetPage(
      rows,
      input.limit,
      (row) => [row.id],
      ({ sent_text, created_at, sent_at, ...row }) => ({
        ...row,
        text: sent_text,
        createdAt: created_at.toISOString(),
        sentAt: sent_at?.toISOString() ?? null,
      }),
    );
  },
});

import { z } from "zod";
import { flag, pageOf, pageRequest } from "../../../contract/base/index.ts";
import { NoticeView } from "../../../contract/notify/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
import { type Parameters, sentenceOf, wordsOf } from "../words.ts";

const Keys = z.tuple([z.uuid()]);

interface NoticeRow {
  id: string;
  event: string;
  subject_type: string;
  subject_id: string;
  parameters: Parameters;
  link: string;
  urgent: boolean;
  created_at: Date;
  read_at: Date | null;
}

/** One's own notices, newest first; served by notice_person, the unread ones by notice_unread. */
export const listNotices = query({
  name: "notify.list",
  summary: { zh: "我的提醒", en: "My notices" },
  access: "signedIn",
  input: z.object({ ...pageRequest, unread: flag.default(false) }),
  output: pageOf(NoticeView),
  async run({ db, actor, input }) {
    const after = decodeCursor(input.cursor, Keys);
    const { rows } = await sql<NoticeRow>`
      select id, event, subject_type, subject_id, parameters, link, urgent, created_at, read_at
      from kernel.notice
      where person_id = ${actor.personId}
        ${input.unread ? sql`and read_at is null` : sql``} ${after ? sql`and id < ${after[0]}` : sql``}
      order by id desc limit ${input.limit + 1}`.execute(db);
    return keysetPage(
      rows,
      input.limit,
      (row) => [row.id],
      (row) => ({
        id: row.id,
        event: row.event,
        subject: { type: row.subject_type, id: row.subject_id },
        title: actor.language === "en" ? wordsOf(row.event).name.en : wordsOf(row.event).name.zh,
        body: sentenceOf(row.event, row.parameters, actor.language),
        link: row.link,
        urgent: row.urgent,
        at: row.created_at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
      }),
    );
  },
});

const MAX_COUNTED = 100;

/** How many are unread, counted to a hundred and no further, so that it costs the same whatever has piled up. */
export const countNotices = query({
  name: "notify.count",
  summary: { zh: "未读提醒数", en: "Unread notices" },
  access: "signedIn",
  input: z.object({}),
  output: z.object({ unread: z.int(), more: z.boolean() }),
  async run({ db, actor }) {
    const { rows } = await sql<{ unread: number }>`
      select count(*)::int as unread from (
        select 1 from kernel.notice where person_id = ${actor.personId} and read_at is null limit ${MAX_COUNTED + 1}) as counted`.execute(
      db,
    );
    const unread = rows[0]!.unread;
    return { unread: Math.min(unread, MAX_COUNTED), more: unread > MAX_COUNTED };
  },
});

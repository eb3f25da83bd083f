import type { NoticeWords } from "@tz/kernel/contract/notify";
import { asSystem, type Event, type JobContext, type Subscriber, sql } from "@tz/kernel/server/base";
import { notify, registerNotices } from "@tz/kernel/server/notify";
import { documentSubject } from "../contract/index.ts";
import { outgoingCase } from "./process.ts";

/** What people are told of by outgoing documents, besides what the workflow tells of tasks. */
const words = {
  "documents.commented": {
    name: { zh: "文稿批注", en: "Comment on a draft" },
    zh: "{person}对《{title}》作了批注：{text}",
    en: "{person} commented on “{title}”: {text}",
    channels: [],
  },
  "documents.draft-forgotten": {
    name: { zh: "草稿搁置", en: "Forgotten draft" },
    zh: "您拟的《{title}》已搁置{days}天，请送审；不再需要的请删除。",
    en: "Your draft “{title}” has lain for {days} {days, day|days}. Submit it, or delete it if it is not needed.",
    channels: [],
  },
  "documents.paper-unregistered": {
    name: { zh: "来文未登记", en: "Paper not registered" },
    zh: "《{title}》签收已{days}天，尚未登记，请登记办理或退回。",
    en: "“{title}” was accepted {days} {days, day|days} ago and is not registered yet. Register it or send it back.",
    channels: ["sms"],
  },
} satisfies Record<string, NoticeWords>;
registerNotices(words);

const EXCERPT = 50;

interface Comment {
  title: string;
  author_id: string;
  author: string;
  text: string;
  told: string[];
}

/** The drafter and whoever has the draft now hear of a comment, unless it is their own. */
async function tellOfComment({ services }: JobContext, { payload }: Event<{ documentId: string; commentId: string }>) {
  const { documentId, commentId } = payload;
  await asSystem(services, "documents.tell-of-comment", async (context) => {
    const { rows } = await sql<Comment>`
      select d.title, c.person_id as author_id, c.person_name as author, c.text,
        array(select d.drafter_id union select t.person_id from kernel.task t
          where t.instance_id = d.instance_id and t.state = 'open') as told
      from documents.comment c join documents.document d on d.id = c.document_id
      where c.id = ${commentId}`.execute(context.tx);
    const comment = rows[0];
    if (!comment) return;
    await notify(context, {
      personIds: comment.told.filter((id) => id !== comment.author_id),
      event: "documents.commented",
      subject: { type: documentSubject, id: documentId },
      parameters: { title: comment.title, person: comment.author, text: excerpt(comment.text) },
      link: outgoingCase.link(documentId),
      dedupeKey: `documents.commented ${commentId}`,
    });
  });
}

const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

export const noticeSubscribers: readonly Subscriber[] = [
  { on: "documents.commented", name: "documents.tell-of-comment", run: tellOfComment },
];

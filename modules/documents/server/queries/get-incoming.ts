import { FileView } from "@tz/kernel/contract/files";
import { type Actor, type Db, notFound, query, sql } from "@tz/kernel/server/base";
import { filesOf } from "@tz/kernel/server/files";
import { z } from "zod";
import { IncomingView } from "../../contract/index.ts";
import { presentIncoming } from "../incoming/present.ts";
import { visibleIncoming } from "../incoming/stands-in.ts";
import { type IncomingRecord, incomingSubject } from "../incoming/store.ts";

interface Reply {
  id: string;
  title: string;
  document_number: string | null;
}

/**
 * The unit's own documents that answer this paper (批复、复函); one from outside this system is named by its number and title.
 * Indexes relation_target and relation_outside.
 */
async function repliesOf(db: Db, { unit_id, document_id, document_number, title }: IncomingRecord) {
  const answered =
    document_id === null
      ? sql`r.target_id is null and r.document_number = ${document_number} and r.title = ${title}`
      : sql`r.target_id = ${document_id}`;
  const { rows } = await sql<Reply>`
    select d.id, d.title, d.document_number
    from documents.relation r join documents.document d on d.id = r.document_id
    where ${answered} and r.type = 'reply' and d.unit_id = ${unit_id} and d.submitted_at is not null
    order by d.id`.execute(db);
  return rows.map((row) => ({ id: row.id, title: row.title, documentNumber: row.document_number }));
}

const Output = IncomingView.extend({ files: z.array(FileView) });

async function paperFor(db: Db, actor: Actor, incomingId: string | undefined, now: Date) {
  const record = incomingId === undefined ? undefined : await visibleIncoming(db, { actor, now }, incomingId);
  if (!record) throw notFound();
  const [files, replies] = await Promise.all([
    filesOf(db, { type: incomingSubject, id: record.id }),
    repliesOf(db, record),
  ]);
  return { ...presentIncoming(record, actor, now), replies, files };
}

/** One incoming paper with its files, its answers and what the reader may do. */
export const getIncoming = query({
  name: "documents.get-incoming",
  summary: { zh: "查看收文", en: "Read an incoming paper" },
  access: "documents.read",
  input: z.object({ incomingId: z.uuid() }),
  output: Output,
  run: ({ db, actor, input, now }) => paperFor(db, actor, input.incomingId, now),
});

/** The same by the copy that the unit accepted; served by the unique index on delivery_id. */
export const getIncomingOfDelivery = query({
  name: "documents.get-incoming-of-delivery",
  summary: { zh: "按送达记录查看收文", en: "Read the incoming paper of a delivery" },
  access: "documents.read",
  input: z.object({ deliveryId: z.uuid() }),
  output: Output,
  async run({ db, actor, input, now }) {
    const { rows } = await sql<{ id: string }>`
      select id from documents.incoming where delivery_id = ${input.deliveryId}`.execute(db);
    return paperFor(db, actor, rows[0]?.id, now);
  },
});

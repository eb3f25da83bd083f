import type { FinishedPaper, PaperPart, PaperSource, SenderRelation } from "@tz/archives/contract";
import type { HistoryLine } from "@tz/kernel/contract/workflow";
import { type Services, sql } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { filesOf } from "@tz/kernel/server/files";
import { relationOf } from "@tz/kernel/server/people";
import { historyOf } from "@tz/kernel/server/workflow";
import { documentTypeEntries, plainText, urgencyWords } from "../../contract/index.ts";
import { type IncomingRecord, incomingSubject, loadIncoming } from "../incoming/store.ts";
import { nobody } from "../nobody.ts";
import { sheetOfIncoming } from "../print/handling-sheet.ts";
import { printOfSheet } from "../print/unit-sheet.ts";
import { loadDocument } from "../repository/document-record.ts";
import type { Sealing } from "../sealing/sealing.ts";
import { actsOf, peopleOf } from "./acts.ts";
import { madePart } from "./made-parts.ts";
import { attachmentsOf } from "./outgoing-papers.ts";
import { proofOf } from "./proof-of.ts";
import { sentForms } from "./sent-forms.ts";

interface Named {
  id: string;
  unitId: string;
  title: string;
}

/** Finished incoming papers, for the archive of the unit that received them. */
export const incomingPapers = (sealing: Sealing): PaperSource<Services> => ({
  type: incomingSubject,
  events: { "documents.incoming-finished": ({ incomingId }: { incomingId: string }) => incomingId },
  async load(services, id) {
    const record = await loadIncoming(services.db, nobody, id);
    return record?.state === "finished" ? paperFrom(services, record, sealing) : undefined;
  },
  async names({ db }, ids) {
    const { rows } = await sql<Named>`/*kept*/
      select id, unit_id as "unitId", title from documents.incoming where id = any (${ids}::uuid[])`.execute(db);
    return rows;
  },
  /** By the primary key. */
  async finishedAfter({ db }, after, limit) {
    const { rows } = await sql<Named>`
      select id, unit_id as "unitId", title from documents.incoming
      where state = 'finished' and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(
      db,
    );
    return rows;
  },
});

async function paperFrom(services: Services, record: IncomingRecord, sealing: Sealing): Promise<FinishedPaper> {
  const reading = { personId: nobody.personId, language: "zh-CN" as const, now: services.clock.now() };
  const lines = (await historyOf(services.db, { type: incomingSubject, id: record.id }, reading))?.lines ?? [];
  const finishedAt = record.finished_at ?? record.received_at;
  const paper = await contentOf(services, sealing, record);
  return {
    unitId: record.unit_id,
    departmentId: null,
    kind: "incoming",
    title: record.title,
    documentNumber: record.document_number,
    documentType: record.document_type ?? "",
    documentTypeWords: record.document_type ? documentTypeEntries[record.document_type].zh : "",
    author: record.sender_name,
    date: record.document_date ?? officeDay(record.received_at),
    // What was handled over the turn of a year belongs to the year in which it was finished (DA/T 22-2015).
    year: Number(officeDay(finishedAt).slice(0, 4)),
    secrecy: record.secrecy,
    urgencyWords: urgencyWords[record.urgency],
    recipients: "",
    copyRecipients: "",
    senderRelation: await senderOf(services, record),
    finishedAt: finishedAt.toISOString(),
    personIds: [...new Set([record.registered_by, ...peopleOf(lines), ...(await readersOf(services, record.id))])],
    acts: actsOf(lines, "登记"),
    parts: [
      await handlingSheet(services, sealing, record, lines),
      ...paper.parts,
      ...(await proofOf(services, sealing, { type: incomingSubject, id: record.id })),
    ],
    text: [record.summary, paper.text, record.result ?? ""].filter(Boolean).join("\n"),
    note: paper.parts.length === 0 ? "来文为纸质，原件另存" : "",
  };
}

/** 文件处理单在前，收文在后 (DA/T 22-2015). */
async function handlingSheet(
  services: Services,
  sealing: Sealing,
  record: IncomingRecord,
  lines: readonly HistoryLine[],
): Promise<PaperPart> {
  const print = printOfSheet(await sheetOfIncoming(services, sealing, record, lines));
  return madePart(services, "pdf", { role: "handlingSheet", name: "收文处理笺", print });
}

/** The paper itself: as it was sent through the platform, or the scans that the clerk put in. */
async function contentOf(services: Services, sealing: Sealing, { id, title, document_id }: IncomingRecord) {
  const sent = document_id
    ? await loadDocument(services.db, { actor: nobody, now: services.clock.now() }, document_id)
    : undefined;
  if (sent === undefined) return { parts: await scansOf(services, id), text: "" };
  const parts = [
    ...(await sentForms(services, sealing, sent, { role: "incoming", name: title })),
    ...(await attachmentsOf(services, sent)),
  ];
  return { parts, text: plainText(sent.content.body) };
}

async function scansOf({ db }: Services, id: string): Promise<PaperPart[]> {
  const files = await filesOf(db, { type: incomingSubject, id });
  return files.map((file) => ({
    role: "incoming",
    name: file.name,
    pages: file.preview === "image" ? 1 : null,
    content: { fileId: file.id },
  }));
}

async function senderOf({ db }: Services, { unit_id, sender_unit_id }: IncomingRecord): Promise<SenderRelation> {
  if (sender_unit_id === null) return "outside";
  const { kind } = await relationOf(db, unit_id, sender_unit_id);
  return kind === "superior" || kind === "inferior" || kind === "peer" ? kind : "outside";
}

/** Who handled the paper or was given it to read; by the primary key of incoming_person. */
async function readersOf({ db }: Services, id: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from documents.incoming_person where incoming_id = ${id}`.execute(db);
  return rows.map(({ person_id }) => person_id);
}

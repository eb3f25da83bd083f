import type { FinishedPaper, PaperPart, PaperSource } from "@tz/archives/contract";
import type { HistoryLine } from "@tz/kernel/contract/workflow";
import { type Services, sql } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { filesOf } from "@tz/kernel/server/files";
import { historyOf } from "@tz/kernel/server/workflow";
import { type Metrics, typeset } from "@tz/typeset";
import {
  type DocumentEvent,
  documentSubject,
  documentTypeEntries,
  fileAttachments,
  namesOf,
  paperOf,
  picturesIn,
  plainText,
  signatures,
  urgencyWords,
} from "../../contract/index.ts";
import { nobody } from "../nobody.ts";
import { sheetOfDraft } from "../print/draft-sheet.ts";
import { loadPictures } from "../print/load-pictures.ts";
import { printOfSheet } from "../print/unit-sheet.ts";
import { caseOf } from "../process.ts";
import { type DocumentRecord, loadDocument } from "../repository/document-record.ts";
import { loadVersion } from "../repository/versions.ts";
import type { Sealing } from "../sealing/sealing.ts";
import { actsOf, peopleOf } from "./acts.ts";
import { madePart } from "./made-parts.ts";
import { proofOf } from "./proof-of.ts";
import { sentForms } from "./sent-forms.ts";

/** Filed outgoing documents, for the archive: the sealed original where there is one. */
export const outgoingPapers = (sealing: Sealing): PaperSource<Services> => ({
  type: documentSubject,
  events: { "documents.filed": ({ documentId }: DocumentEvent) => documentId },
  async load(services, id) {
    const record = await loadDocument(services.db, { actor: nobody, now: services.clock.now() }, id);
    return record?.row.state === "filed" ? paperFrom(services, record, sealing) : undefined;
  },
  async names({ db }, ids) {
    const { rows } = await sql<{ id: string; unitId: string; title: string }>`
      select id, unit_id as "unitId", title from documents.document where id = any (${ids}::uuid[])`.execute(db);
    return rows;
  },
  /** By the primary key. */
  async finishedAfter({ db }, after, limit) {
    const { rows } = await sql<{ id: string; unitId: string; title: string }>`
      select id, unit_id as "unitId", title from documents.document
      where state = 'filed' and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(db);
    return rows;
  },
});

async function paperFrom(services: Services, record: DocumentRecord, sealing: Sealing): Promise<FinishedPaper> {
  const { row, content, unitName } = record;
  const reading = { personId: nobody.personId, language: "zh-CN" as const, now: services.clock.now() };
  const lines = (await historyOf(services.db, caseOf(row.id), reading))?.lines ?? [];
  const date = content.documentDate ?? row.signed_on ?? officeDay(row.filed_at ?? row.updated_at);
  return {
    unitId: row.unit_id,
    departmentId: row.department_id,
    kind: "outgoing",
    title: row.title,
    documentNumber: row.document_number ?? "",
    documentType: row.document_type,
    documentTypeWords: documentTypeEntries[row.document_type].zh,
    author: signatures(content, unitName).join("，"),
    date,
    // 归属年度 follows the day of sign-off (DA/T 22-2015).
    year: Number((row.signed_on ?? date).slice(0, 4)),
    secrecy: row.secrecy,
    urgencyWords: urgencyWords[row.urgency],
    recipients: namesOf(content.recipients),
    copyRecipients: namesOf(content.copyRecipients),
    senderRelation: null,
    finishedAt: (row.filed_at ?? row.updated_at).toISOString(),
    personIds: [...new Set([row.drafter_id, ...peopleOf(lines)])],
    acts: actsOf(lines),
    parts: await partsOf(services, record, lines, sealing),
    text: plainText(content.body),
    note: "",
  };
}

/** 正本, 附件, then 定稿 and 发文稿纸 (DA/T 22-2015). */
async function partsOf(
  services: Services,
  record: DocumentRecord,
  lines: readonly HistoryLine[],
  sealing: Sealing,
): Promise<PaperPart[]> {
  const { row } = record;
  const draftSheet = printOfSheet(await sheetOfDraft(services, sealing, record, lines));
  return [
    ...(await sentForms(services, sealing, record, { role: "original", name: row.title })),
    ...(await attachmentsOf(services, record)),
    await finalDraft(services, record),
    await madePart(services, "pdf", { role: "approvalSheet", name: "发文稿纸", print: draftSheet }),
    ...(await proofOf(services, sealing, caseOf(row.id))),
  ];
}

/** The files that a document was sent with, in their order; its pictures are in the printed form. */
export async function attachmentsOf({ db }: Services, { row, content }: DocumentRecord): Promise<PaperPart[]> {
  const files = await filesOf(db, { type: documentSubject, id: row.id });
  const pictures = new Set(picturesIn(content).map(({ fileId }) => fileId));
  const attached = new Set(fileAttachments(content).map(({ fileId }) => fileId));
  const sent = files.filter(({ id }) => attached.has(id) || !pictures.has(id));
  return sent.map(({ id, name, preview }) => ({
    role: "attachment",
    name,
    pages: preview === "image" ? 1 : null,
    content: { fileId: id },
  }));
}

/** 定稿: the text to which the leader put their name, before it had a number. */
async function finalDraft(services: Services, { row, unitName }: DocumentRecord): Promise<PaperPart> {
  const { content } = await loadVersion(services.db, row.id, row.signed_version ?? row.version_number);
  const facts = { unitName, documentNumber: null, signerName: row.signer_name ?? undefined, printedOn: null };
  const pages = (metrics: Metrics) => typeset(paperOf(content, facts), { metrics });
  const print = { title: row.title, unitName, pages, pictures: await loadPictures(services, content) };
  return madePart(services, "pdf", { role: "finalDraft", name: "定稿", print });
}

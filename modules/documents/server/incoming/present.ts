import type { Language } from "@tz/kernel/contract/base";
import type { Actor } from "@tz/kernel/server/base";
import type { IncomingRow as RowView } from "../../contract/index.ts";
import { incomingActionsOn } from "./policy.ts";
import type { IncomingRecord, IncomingRow } from "./store.ts";

/** One line of the register, its step in the reader's language. */
export function presentRow(row: IncomingRow, language: Language, now: Date): RowView {
  return {
    id: row.id,
    receivedNumber: row.received_number,
    title: row.title,
    documentNumber: row.document_number,
    senderName: row.sender_name,
    documentType: row.document_type,
    urgency: row.urgency,
    category: row.category,
    origin: row.origin,
    state: row.state,
    receivedAt: row.received_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    late: row.due_at !== null && row.finished_at === null && row.state !== "sentBack" && row.due_at < now,
    step: language === "en" ? (row.step_en ?? row.step) : row.step,
    handlers: row.handlers,
  };
}

/** The whole paper for somebody, with what they may do. */
export function presentIncoming(row: IncomingRecord, actor: Actor, now: Date) {
  return {
    ...presentRow(row, actor.language, now),
    unitId: row.unit_id,
    deliveryId: row.delivery_id,
    documentId: row.document_id,
    secrecy: row.secrecy,
    documentDate: row.document_date,
    summary: row.summary,
    pages: row.pages,
    registeredBy: row.registered_by_name,
    result: row.result,
    version: row.version,
    may: incomingActionsOn(actor, row.access),
  };
}

import type { Fault } from "@tz/kernel/contract/base";
import { AppError, type Db } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { type Finding, stops } from "../../contract/index.ts";
import { checkDraft } from "../rules/check.ts";
import type { DocumentRecord } from "./document-record.ts";
import { loadFacts } from "./load-facts.ts";

/** Checks a stored document as it stands against every rule. */
export async function checkRecord(db: Db, record: DocumentRecord, now: Date, signing = false): Promise<Finding[]> {
  const { row, content, overrides } = record;
  const facts = await loadFacts(db, {
    unitId: row.unit_id,
    content,
    documentId: row.id,
    documentNumber: row.document_number,
    today: officeDay(now),
    signing,
  });
  return checkDraft(content, facts, overrides);
}

/**
 * Lets a document go on only when nothing stands in its way.
 * @throws AppError documents.findings_block with every finding as a fault of its element
 */
export function requireInOrder(findings: readonly Finding[], language: "zh-CN" | "en"): void {
  const stopping = findings.filter(stops);
  if (stopping.length === 0) return;
  const faults = stopping.map(({ rule, place, message, remedy }): Fault => {
    const path = ["content", place.element, ...(place.index === undefined ? [] : [place.index])].join(".");
    const words = language === "en" ? `${message.en} ${remedy.en}` : `${message.zh}${remedy.zh}`;
    return { path, code: rule, message: words };
  });
  throw new AppError("documents.findings_block", { count: stopping.length }, faults);
}

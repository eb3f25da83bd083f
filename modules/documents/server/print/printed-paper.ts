import { officeDay } from "@tz/kernel/server/calendar";
import type { Paper } from "@tz/typeset";
import { paperOf } from "../../contract/index.ts";
import type { DocumentRecord } from "../repository/document-record.ts";

/** A document with everything that its printed form shows. */
export function printedPaper({ row, content, unitName }: DocumentRecord): Paper {
  const printedAt = row.dispatched_at ?? row.registered_at;
  return paperOf(content, {
    unitName,
    documentNumber: row.document_number,
    signerName: row.signer_name ?? undefined,
    printedOn: printedAt && officeDay(printedAt),
  });
}

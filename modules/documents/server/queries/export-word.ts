import { rawRoute } from "@tz/kernel/server/base";
import { safeName } from "@tz/kernel/server/files";
import { z } from "zod";
import { documentTypeEntries } from "../../contract/index.ts";
import { officeDate } from "../office-date.ts";
import type { DocumentRecord } from "../repository/document-record.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { type PrintedDocument, writeWord } from "../word/write-word.ts";

/** A document as a Word file, for everybody who may read it. */
export const exportWordRoute = rawRoute({
  method: "GET",
  path: "/api/documents/:documentId/word",
  name: "documents.export-word",
  summary: { zh: "下载 Word 文件", en: "Download as a Word file" },
  access: "documents.read",
  heavy: true,
  input: z.object({ documentId: z.uuid() }),
  async handler({ reply, actor, input, services }) {
    const record = await loadVisible(services.db, { actor, now: services.clock.now() }, input.documentId);
    const file = await writeWord(printed(record));
    const name = safeName(`${record.row.title}.docx`) ?? "document.docx";
    return reply
      .type("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header("cache-control", "no-store")
      .send(file);
  },
});

function printed({ row, content, unitName }: DocumentRecord): PrintedDocument {
  const issuers = [unitName, ...content.jointIssuers.map(({ name }) => name)];
  return {
    content,
    issuerName: unitName,
    documentNumber: row.document_number,
    signerName: row.signer_name ?? content.signer?.name ?? "",
    isUpward: documentTypeEntries[row.document_type].direction === "up",
    isLetter: row.document_type === "letter",
    signatures: content.signatures.length > 0 ? content.signatures : issuers,
    documentDate: content.documentDate,
    printing: row.registered_at && { unitName, date: officeDate(row.dispatched_at ?? row.registered_at) },
  };
}

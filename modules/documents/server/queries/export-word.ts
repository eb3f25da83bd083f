import { fileOf, rawRoute, sendDownload } from "@tz/kernel/server/base";
import { safeName } from "@tz/kernel/server/files";
import { z } from "zod";
import { loadPictures } from "../print/load-pictures.ts";
import { printedPaper } from "../print/printed-paper.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { writeWord } from "../word/write-word.ts";
import { docx } from "./import-word.ts";

/** A document as a Word file, for everybody who may read it. */
export const exportWordRoute = rawRoute({
  method: "GET",
  path: "/api/documents/:documentId/word",
  name: "documents.export-word",
  summary: { zh: "下载 Word 文件", en: "Download as a Word file" },
  access: "documents.read",
  heavy: true,
  answers: fileOf(docx),
  input: z.object({ documentId: z.uuid() }),
  async handler({ reply, actor, input, services }) {
    const record = await loadVisible(services.db, { actor, now: services.clock.now() }, input.documentId);
    const file = await writeWord(printedPaper(record), await loadPictures(services, record.content));
    const name = safeName(`${record.row.title}.docx`) ?? "document.docx";
    return sendDownload(reply, file, { name, type: docx });
  },
});

import { get, rawRoute } from "@tz/kernel/server/base";
import { safeName } from "@tz/kernel/server/files";
import { typeset } from "@tz/typeset";
import {
  type About,
  type FontLibrary,
  metricsOf,
  openFonts,
  type Written,
  writeOfd,
  writePdf,
} from "@tz/typeset/server";
import { z } from "zod";
import { loadVisible } from "../repository/load-visible.ts";
import { printedPaper } from "./printed-paper.ts";
import { readPrintMetrics } from "./read-print-metrics.ts";

interface Format {
  extension: string;
  mime: string;
  summary: { zh: string; en: string };
  /** A PDF opens in the browser, from where it is printed. */
  disposition: "inline" | "attachment";
  write(pages: ReturnType<typeof typeset>, fonts: FontLibrary, about: About): Written;
}

/** A document as it is printed (GB/T 9704-2012), for everybody who may read it. */
const printRoute = ({ extension, mime, summary, disposition, write }: Format) =>
  rawRoute({
    method: "GET",
    path: `/api/documents/:documentId/${extension}`,
    name: `documents.print-${extension}`,
    summary,
    access: "documents.read",
    input: z.object({ documentId: z.uuid() }),
    async handler({ reply, actor, input, services }) {
      const now = services.clock.now();
      const record = await loadVisible(services.db, { actor, now }, input.documentId);
      const fonts = await openFonts(services.config.fontFolders);
      const pages = typeset(printedPaper(record), { metrics: metricsOf(fonts) });
      const about = { title: record.row.title, author: record.unitName, at: now };
      const { file, missing } = write(pages, fonts, about);
      if (missing.length > 0) services.log.warn({ documentId: input.documentId, missing }, "characters without a font");
      const name = safeName(`${record.row.title}.${extension}`) ?? `document.${extension}`;
      return reply
        .type(mime)
        .header("content-disposition", `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header("cache-control", "no-store")
        .send(file);
    },
  });

/** Documents as PDF and OFD, and what the preview needs to set the same pages. */
export const printRoutes = [
  printRoute({
    extension: "pdf",
    mime: "application/pdf",
    summary: { zh: "按国家标准版式生成 PDF", en: "The printed form as PDF" },
    disposition: "inline",
    write: writePdf,
  }),
  printRoute({
    extension: "ofd",
    mime: "application/ofd",
    summary: { zh: "按国家标准版式生成 OFD", en: "The printed form as OFD" },
    disposition: "attachment",
    write: writeOfd,
  }),
  get("/api/documents/print-metrics", readPrintMetrics),
];

import type { Bilingual } from "@tz/kernel/contract/base";
import { type Actor, fileOf, get, postQuery, type Route, rawRoute, type Services } from "@tz/kernel/server/base";
import { z } from "zod";
import { loadVisible } from "../repository/load-visible.ts";
import type { Sealing } from "../sealing/sealing.ts";
import { draftSheet } from "./draft-sheet.ts";
import { handlingSheet } from "./handling-sheet.ts";
import { printOf } from "./print-of.ts";
import { readPrintMetrics } from "./read-print-metrics.ts";
import { receivedCopy } from "./received-copy.ts";
import { type Print, type PrintFormat, printType, sendPrint } from "./send-print.ts";
import { shapeWords } from "./shape-words.ts";
import { printOfSheet } from "./unit-sheet.ts";

const summaries = {
  pdf: { zh: "按国家标准版式生成 PDF", en: "The printed form as PDF" },
  ofd: { zh: "按国家标准版式生成 OFD", en: "The printed form as OFD" },
};

/** A document as it is printed (GB/T 9704-2012), for everybody who may read it: the sealed original once there is one. */
const printRoute = (format: PrintFormat, sealing: Sealing) =>
  rawRoute({
    method: "GET",
    path: `/api/documents/:documentId/${format}`,
    name: `documents.print-${format}`,
    summary: summaries[format],
    access: "documents.read",
    heavy: true,
    answers: { ...fileOf(printType[format]), 302: null },
    input: z.object({ documentId: z.uuid() }),
    async handler({ reply, actor, input, services }) {
      const record = await loadVisible(services.db, { actor, now: services.clock.now() }, input.documentId);
      const sealed = await sealing.forms(services, record.row.id);
      if (sealed) return reply.redirect(`/api/files/${sealed[format]}`);
      return sendPrint({ reply, services }, format, await printOf(services, record));
    },
  });

interface PdfRoute<I extends z.ZodType> {
  path: string;
  name: string;
  summary: Bilingual;
  input: I;
  print(services: Services, actor: Actor, input: z.output<I>): Promise<Print>;
}

/** What goes with a document as PDF, for whoever `print` lets see it. */
const pdfRoute = <I extends z.ZodType>({ print, ...route }: PdfRoute<I>) =>
  rawRoute({
    ...route,
    method: "GET",
    access: "documents.read",
    heavy: true,
    answers: fileOf(printType.pdf),
    handler: async ({ reply, services, actor, input }) =>
      sendPrint({ reply, services }, "pdf", await print(services, actor, input)),
  });

const draftSheetRoute = (sealing: Sealing) =>
  pdfRoute({
    path: "/api/documents/:documentId/draft-sheet",
    name: "documents.print-draft-sheet",
    summary: { zh: "打印发文稿纸", en: "The approval sheet of a draft as PDF" },
    input: z.object({ documentId: z.uuid() }),
    print: async (services, actor, { documentId }) =>
      printOfSheet(await draftSheet(services, sealing, actor, documentId)),
  });

const handlingSheetRoute = (sealing: Sealing) =>
  pdfRoute({
    path: "/api/incoming/:incomingId/sheet",
    name: "documents.print-handling-sheet",
    summary: { zh: "打印收文处理笺", en: "The handling sheet of an incoming paper as PDF" },
    input: z.object({ incomingId: z.uuid() }),
    print: async (services, actor, { incomingId }) =>
      printOfSheet(await handlingSheet(services, sealing, actor, incomingId)),
  });

const receivedCopyRoute = pdfRoute({
  path: "/api/incoming/:incomingId/pdf",
  name: "documents.print-received-copy",
  summary: { zh: "打印收文（盖收文章）", en: "A received document with the stamp of receipt as PDF" },
  input: z.object({ incomingId: z.uuid() }),
  print: (services, actor, { incomingId }) => receivedCopy(services, actor, incomingId),
});

/** Documents as PDF and OFD, the sheets that go with them, and what the preview needs to set the same pages. */
export const printRoutes = (sealing: Sealing): Route[] => [
  printRoute("pdf", sealing),
  printRoute("ofd", sealing),
  draftSheetRoute(sealing),
  handlingSheetRoute(sealing),
  receivedCopyRoute,
  get("/api/documents/print-metrics", readPrintMetrics),
  postQuery("/api/documents/shaped-words", shapeWords),
];

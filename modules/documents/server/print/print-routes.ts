import { fileOf, get, type Route, rawRoute } from "@tz/kernel/server/base";
import { typesetSheet } from "@tz/typeset";
import { z } from "zod";
import { loadVisible } from "../repository/load-visible.ts";
import type { Sealing } from "../sealing/sealing.ts";
import { draftSheet } from "./draft-sheet.ts";
import { handlingSheet } from "./handling-sheet.ts";
import { printOf } from "./print-of.ts";
import { readPrintMetrics } from "./read-print-metrics.ts";
import { receivedCopy } from "./received-copy.ts";
import { type PrintFormat, printType, sendPrint } from "./send-print.ts";

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

const draftSheetRoute = (sealing: Sealing) =>
  rawRoute({
    method: "GET",
    path: "/api/documents/:documentId/draft-sheet",
    name: "documents.print-draft-sheet",
    summary: { zh: "打印发文稿纸", en: "The approval sheet of a draft as PDF" },
    access: "documents.read",
    heavy: true,
    answers: fileOf("application/pdf"),
    input: z.object({ documentId: z.uuid() }),
    async handler({ reply, actor, input, services }) {
      const sheet = await draftSheet(services, sealing, actor, input.documentId);
      return sendPrint({ reply, services }, "pdf", { ...sheet, pages: (metrics) => typesetSheet(sheet, metrics) });
    },
  });

const handlingSheetRoute = (sealing: Sealing) =>
  rawRoute({
    method: "GET",
    path: "/api/incoming/:incomingId/sheet",
    name: "documents.print-handling-sheet",
    summary: { zh: "打印收文处理笺", en: "The handling sheet of an incoming paper as PDF" },
    access: "documents.read",
    heavy: true,
    answers: fileOf("application/pdf"),
    input: z.object({ incomingId: z.uuid() }),
    async handler({ reply, actor, input, services }) {
      const sheet = await handlingSheet(services, sealing, actor, input.incomingId);
      return sendPrint({ reply, services }, "pdf", { ...sheet, pages: (metrics) => typesetSheet(sheet, metrics) });
    },
  });

const receivedCopyRoute = rawRoute({
  method: "GET",
  path: "/api/incoming/:incomingId/pdf",
  name: "documents.print-received-copy",
  summary: { zh: "打印收文（盖收文章）", en: "A received document with the stamp of receipt as PDF" },
  access: "documents.read",
  heavy: true,
  answers: fileOf("application/pdf"),
  input: z.object({ incomingId: z.uuid() }),
  async handler({ reply, actor, input, services }) {
    return sendPrint({ reply, services }, "pdf", await receivedCopy(services, actor, input.incomingId));
  },
});

/** Documents as PDF and OFD, the sheets that go with them, and what the preview needs to set the same pages. */
export const printRoutes = (sealing: Sealing): Route[] => [
  printRoute("pdf", sealing),
  printRoute("ofd", sealing),
  draftSheetRoute(sealing),
  handlingSheetRoute(sealing),
  receivedCopyRoute,
  get("/api/documents/print-metrics", readPrintMetrics),
];

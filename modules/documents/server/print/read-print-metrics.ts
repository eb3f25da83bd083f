import { query } from "@tz/kernel/server/base";
import { metricsOf, openFonts } from "@tz/typeset/server";
import { z } from "zod";
import { PrintMetrics } from "../../contract/index.ts";

/** Widths of letters and figures in the server's fonts, with which a browser sets the same pages. */
export const readPrintMetrics = query({
  name: "documents.print-metrics",
  summary: { zh: "读取版式预览所需的字宽", en: "Widths for the preview of pages" },
  access: "documents.read",
  input: z.object({}),
  output: PrintMetrics,
  async run({ services }) {
    return metricsOf(await openFonts(services.config.fontFolders));
  },
});

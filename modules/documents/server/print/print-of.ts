import type { Services } from "@tz/kernel/server/base";
import { typeset } from "@tz/typeset";
import type { DocumentRecord } from "../repository/document-record.ts";
import { loadPictures } from "./load-pictures.ts";
import { printedPaper } from "./printed-paper.ts";
import type { Print } from "./send-print.ts";

/** The printed form of a document with its pictures, under its title and its unit's name. */
export async function printOf(services: Pick<Services, "db" | "config">, record: DocumentRecord): Promise<Print> {
  return {
    title: record.row.title,
    unitName: record.unitName,
    pages: (metrics) => typeset(printedPaper(record), { metrics }),
    pictures: await loadPictures(services, record.content),
  };
}

import type { PaperPart } from "@tz/archives/contract";
import type { Services } from "@tz/kernel/server/base";
import { safeName } from "@tz/kernel/server/files";
import { countPages } from "@tz/typeset";
import { metricsOf, openFonts } from "@tz/typeset/server";
import type { SealedForms } from "../../contract/index.ts";
import { printOf } from "../print/print-of.ts";
import type { Print } from "../print/send-print.ts";
import type { DocumentRecord } from "../repository/document-record.ts";
import type { Sealing } from "../sealing/sealing.ts";
import { inBothFormats } from "./made-parts.ts";

type Forms = readonly Pick<PaperPart, "pages" | "content">[];

/** Papers whose forms a server remembers: all units of a paper archive it within a few days, most of them together. */
const REMEMBERED = 4;

/** By the pool of their server, for two of one process share nothing. */
const remembered = new WeakMap<Services["pool"], Map<string, Promise<Forms>>>();

/**
 * A paper as it was sent, as PDF and OFD, for its sender's archive as for its receivers': the sealed files where there are any,
 * else forms made of its text. Every unit gets the same bytes, so the store keeps them once.
 */
export async function sentForms(
  services: Services,
  sealing: Sealing,
  record: DocumentRecord,
  part: Pick<PaperPart, "role" | "name">,
): Promise<PaperPart[]> {
  const sealed = await sealing.forms(services, record.row.id);
  const key = `${record.row.id} ${record.row.version_number} ${sealed?.pdf}`;
  const forms = await once(services, key, () => make(services, record, sealed));
  const name = safeName(part.name) ?? "file";
  return forms.map((form, place) => ({ ...form, role: part.role, name: `${name}.${place === 0 ? "pdf" : "ofd"}` }));
}

/** What several ask for at the same time is made once; what fails is not remembered. */
function once({ pool }: Services, key: string, make: () => Promise<Forms>): Promise<Forms> {
  const known = remembered.get(pool) ?? new Map<string, Promise<Forms>>();
  remembered.set(pool, known);
  const forms = known.get(key) ?? make();
  known.set(key, forms);
  forms.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  return forms;
}

async function make(services: Services, record: DocumentRecord, sealed: SealedForms | null): Promise<Forms> {
  const { row } = record;
  const print = { ...(await printOf(services, record)), at: row.dispatched_at ?? row.filed_at ?? row.updated_at };
  if (!sealed) return inBothFormats(services, { role: "original", name: row.title, print });
  const pages = await pageCount(services, print);
  return [
    { pages, content: { fileId: sealed.pdf } },
    { pages: null, content: { fileId: sealed.ofd } },
  ];
}

/** Sealing adds no page to what was printed. */
async function pageCount({ config }: Services, print: Print): Promise<number> {
  return countPages(print.pages(metricsOf(await openFonts(config.fontFolders))));
}

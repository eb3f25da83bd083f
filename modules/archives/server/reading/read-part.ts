import { flag } from "@tz/kernel/contract/base";
import {
  type Actor,
  AppError,
  execute,
  fileOf,
  notFound,
  rawRoute,
  type Services,
  sendDownload,
} from "@tz/kernel/server/base";
import { z } from "zod";
import { readStored } from "../archiving/keep-parts.ts";
import { recordReading } from "../commands/record-reading.ts";
import { readsAsBorrower, sightOf } from "../policy.ts";
import { type ItemRecord, loadItem } from "../repository/load-item.ts";
import { archives, type PartRow } from "../tables.ts";
import type { Marked } from "./watermark.ts";

/** A part as its reader may have it: as it is for the archivist and those who took part, with a watermark for borrowers. */
export const readPart = rawRoute({
  method: "GET",
  path: "/api/archives/items/:itemId/parts/:place",
  name: "archives.read-part",
  summary: { zh: "阅读档案原文", en: "Read a part of an item" },
  access: "archives.read",
  heavy: true,
  input: z.object({
    itemId: z.uuid(),
    place: z.coerce.number().int().min(1).max(10_000),
    download: flag.optional(),
  }),
  // Whatever was archived, and PDF for borrowers.
  answers: fileOf("*/*"),
  refuses: ["archives.destroyed", "archives.no_watermark"],
  async handler({ reply, actor, input, services }) {
    const { record, part } = await loadPart(services, actor, input.itemId, input.place);
    const bytes = await readStored(services, part);
    const borrowed = readsAsBorrower(actor, record.access);
    const shown = borrowed ? await forBorrower(services, actor, record, part, bytes) : { bytes, type: part.media_type };
    const { type } = shown;
    const inline = !input.download && (type === "application/pdf" || /^image\/(png|jpeg)$/.test(type));
    const name = type === part.media_type ? part.name : part.name.replace(/\.\w+$/, ".pdf");
    return sendDownload(reply, Buffer.from(shown.bytes), { name, type, inline });
  },
});

/** @throws AppError kernel.not_found, archives.destroyed */
async function loadPart(services: Services, actor: Actor, itemId: string, place: number) {
  const record = await loadItem(services.db, { actor, now: services.clock.now() }, itemId);
  if (!record || sightOf(actor, record.access) !== "content") throw notFound();
  const part = await archives(services.db)
    .selectFrom("archives.part")
    .selectAll()
    .where("item_id", "=", itemId)
    .where("place", "=", place)
    .executeTakeFirst();
  if (!part) throw notFound();
  if (part.file_id === null) throw new AppError("archives.destroyed");
  return { record, part };
}

const moment = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});

async function forBorrower(
  services: Services,
  actor: Actor,
  record: ItemRecord,
  part: PartRow,
  bytes: Buffer,
): Promise<Marked> {
  const words = `${actor.name} ${moment.format(services.clock.now())} 借阅副本 原件档号 ${record.code}`;
  // Brings a library for PDF with it that a start need not read.
  const { withWatermark } = await import("./watermark.ts");
  const marked = await withWatermark(services, part.media_type, bytes, words);
  await execute(services, recordReading, { actor, input: { itemId: record.id, place: part.place } });
  return marked;
}

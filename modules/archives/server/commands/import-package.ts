import {
  AppError,
  command,
  newId,
  notFound,
  type Services,
  sql,
  violates,
  type WriteContext,
} from "@tz/kernel/server/base";
import { safeName, takeMade } from "@tz/kernel/server/files";
import { archiveSubject, ImportedPackage, ImportPackage, packageLimits } from "../../contract/index.ts";
import { type KeptPart, partOf, readStored, writeParts } from "../archiving/keep-parts.ts";
import { countPdfPages } from "../archiving/pdf-pages.ts";
import { dueOn } from "../archiving/retention.ts";
import type { ReadItem } from "../packages/read-eep.ts";
import { readInThread } from "../packages/read-in-thread.ts";
import type { Signer } from "../packages/sign-platform.ts";
import { packageTooLarge } from "../packages/too-large.ts";
import { archives, type PaperFacts } from "../tables.ts";

/** An item whose files are in the store; their bytes are not held any more. */
interface Prepared {
  item: Omit<ReadItem, "parts">;
  parts: KeptPart[];
}

/** Items whose files go into the store at once: each file waits for the disk several times. */
const SIDE_BY_SIDE = 4;

/** 接收封装包: takes the items of a package that was written elsewhere into the unit's keeping, all of them or none. */
export const importPackage = (signer: Signer | undefined) =>
  command({
    name: "archives.import-package",
    summary: { zh: "接收封装包", en: "Take in a package" },
    access: "archives.keep",
    input: ImportPackage,
    output: ImportedPackage,
    // Reading and storing need no lock.
    async prepare({ services, actor, input }) {
      const file = await uploaded(services, actor.personId, input.fileId);
      const prepared: Prepared[] = [];
      for await (const items of readInThread(file, await signer?.trust(services)))
        prepared.push(...(await keepAll(services, items)));
      return prepared;
    },
    async run(context) {
      const { actor, prepared, subject, note } = context;
      const items: ImportedPackage["items"] = [];
      for (const one of prepared) {
        const id = await writeImported(context, actor.unitId, one);
        items.push({ id, code: one.item.code, title: one.item.title });
      }
      subject({ type: "archives.package", id: context.input.fileId, unitId: actor.unitId });
      note({ codes: items.map(({ code }) => code).slice(0, 50), items: items.length });
      return { items, signaturesVerified: prepared.every(({ item }) => item.signature === "genuine") };
    },
  });

/** @throws AppError kernel.not_found for a file that is not the actor's own upload */
async function uploaded(services: Services, personId: string, fileId: string): Promise<Buffer> {
  const { rows } = await sql<{ sm3: string; size: number }>`
    select sm3, size from kernel.file where id = ${fileId} and owner_person_id = ${personId}`.execute(services.db);
  const [file] = rows;
  if (!file) throw notFound();
  if (file.size > packageLimits.bytes) throw packageTooLarge();
  return readStored(services, file);
}

/** Puts the files of items into the store, some items side by side; all come to an end before one is refused. */
async function keepAll(services: Services, items: readonly ReadItem[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (let at = 0; at < items.length; at += SIDE_BY_SIDE) {
    const some = items.slice(at, at + SIDE_BY_SIDE).map(async ({ parts, ...item }) => ({
      item,
      parts: await keep(services, parts),
    }));
    await Promise.allSettled(some);
    prepared.push(...(await Promise.all(some)));
  }
  return prepared;
}

/** Puts the files of an item into the store, where they wait for a day for the item to be written. */
async function keep(services: Services, parts: ReadItem["parts"]): Promise<KeptPart[]> {
  const files = parts.map(({ name, bytes }) => ({ name: usableName(name, bytes), bytes }));
  const made = await takeMade(services, files, async (kept) => kept);
  const kept: KeptPart[] = [];
  for (const [place, file] of made.entries()) {
    const { role, bytes } = parts[place]!;
    const pages = file.mediaType === "application/pdf" ? await countPdfPages(bytes) : null;
    kept.push(partOf({ role, name: file.name, pages }, file));
  }
  return kept;
}

/** @throws AppError archives.package_lacks */
function usableName(name: string, bytes: Uint8Array): string {
  const safe = safeName(name);
  if (!safe || bytes.length === 0) throw new AppError("archives.package_lacks", { name, what: "计算机文件名" });
  return safe;
}

async function writeImported(context: WriteContext, holderId: string, { item, parts }: Prepared): Promise<string> {
  const { tx, now, job } = context;
  const id = newId();
  const { of, code } = item;
  const facts: PaperFacts = {
    documentType: "",
    documentTypeWords: item.documentTypeWords,
    urgencyWords: item.urgencyWords,
    recipients: item.recipients,
    copyRecipients: item.copyRecipients,
    finishedAt: now.toISOString(),
    acts: item.acts,
    text: "",
  };
  await archives(tx)
    .insertInto("archives.item")
    .values({
      id,
      unit_id: null,
      holder_id: holderId,
      source_type: null,
      source_id: null,
      kind: "imported",
      fonds: of.fonds,
      fonds_name: item.fondsName,
      year: of.year,
      retention: of.retention,
      organ: of.organ,
      organ_name: item.organName,
      n: of.n,
      code,
      number_entry_id: null,
      title: item.title,
      document_number: item.documentNumber,
      author: item.author,
      date: item.date,
      secrecy: item.secrecy,
      pages: item.pages,
      note: item.note,
      due_on: dueOn(of.year, of.retention),
      rule: null,
      rule_reason: null,
      facts: JSON.stringify(facts),
      box_id: null,
      archived_at: now,
    })
    .execute()
    .catch((error) => {
      throw violates(error, "item_code") ? new AppError("archives.code_held", { code }) : error;
    });
  await writeParts(context, id, parts);
  job("archives.check", { itemId: id });
  job("search.index", { type: archiveSubject, id });
  return id;
}

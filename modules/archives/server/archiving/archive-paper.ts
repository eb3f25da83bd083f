import { AppError, asSystem, newId, type Services, violates, type WriteContext } from "@tz/kernel/server/base";
import { attachFiles } from "@tz/kernel/server/files";
import { archiveSubject, type FinishedPaper, type PaperSource, type Retention } from "../../contract/index.ts";
import { archives, type ItemTable, type PaperFacts } from "../tables.ts";
import { fondsOf, organOf } from "./classing.ts";
import { type KeptPart, keepParts } from "./keep-parts.ts";
import { numberItem } from "./number-item.ts";
import { forgetPending, recordPending } from "./pending.ts";
import { decideRetention, dueOn, type RetentionDecision, tableInForce } from "./retention.ts";

export type Source = PaperSource<Services>;

/** What an archivist decides instead of the retention table. */
export interface ByHand {
  retention: Retention;
  reason: string;
}

/**
 * Archives a finished paper, once however often it is tried. What stands in the way is recorded where the archivist sees
 * it; what nobody foresaw is recorded too, and thrown so that the job is tried again.
 * @returns the item's id; undefined where it was not archived now
 */
export async function archivePaper(
  services: Services,
  source: Source,
  id: string,
  byHand?: ByHand,
): Promise<string | undefined> {
  const ref = { type: source.type, id };
  if (await isArchived(services, ref)) return undefined;
  const [name] = await source.names(services, [id]);
  if (!name) return undefined;
  try {
    // Asked before the paper is loaded: to set its pages costs much more than to see that they have no place.
    await fondsOf(services.db, name.unitId);
    const paper = await source.load(services, id);
    if (!paper) return undefined;
    const decision = await decide(services, paper, byHand);
    const parts = await keepParts(services, paper);
    return await asSystem(services, "archives.archive", (context) =>
      writeItem(context, { ref, paper, parts, decision, reason: byHand?.reason ?? null }),
    );
  } catch (error) {
    if (violates(error, "item_source")) return undefined;
    const refusal = error instanceof AppError ? error : new AppError("archives.unexpected");
    await recordPending(services, source.type, [name], refusal);
    if (error !== refusal) throw error;
    return undefined;
  }
}

async function isArchived({ db }: Services, { type, id }: SourceRef): Promise<boolean> {
  const row = await archives(db)
    .selectFrom("archives.item")
    .select("id")
    .where("source_type", "=", type)
    .where("source_id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

export interface SourceRef {
  type: string;
  id: string;
}

interface Decision extends Pick<RetentionDecision, "retention"> {
  rule: RetentionDecision["rule"] | null;
}

async function decide({ db }: Services, paper: FinishedPaper, byHand: ByHand | undefined): Promise<Decision> {
  if (byHand) return { retention: byHand.retention, rule: null };
  return decideRetention(await tableInForce(db, paper.unitId), paper);
}

interface NewItem {
  ref: SourceRef;
  paper: FinishedPaper;
  parts: readonly KeptPart[];
  decision: Decision;
  reason: string | null;
}

/** Everything of an item in one transaction, its number last: others who need one of the class wait for that long. */
async function writeItem(context: WriteContext, { ref, paper, parts, decision, reason }: NewItem): Promise<string> {
  const { tx, now } = context;
  const id = newId();
  const { unitId, title, year } = paper;
  const fonds = await fondsOf(tx, unitId);
  const organ = await organOf(tx, fonds, paper);
  const { retention } = decision;
  const of = { fonds: fonds.number, year, retention, organ: organ?.code ?? null, organName: organ?.name ?? null };
  const number = await numberItem(context, unitId, of, { id, title });
  await archives(tx)
    .insertInto("archives.item")
    .values({
      ...columnsOf(paper),
      ...number,
      id,
      holder_id: unitId,
      source_type: ref.type,
      source_id: ref.id,
      fonds: fonds.number,
      fonds_name: fonds.name,
      retention,
      organ: of.organ,
      organ_name: of.organName,
      pages: parts.reduce((sum, part) => sum + (part.pages ?? 0), 0),
      due_on: dueOn(year, retention),
      rule: decision.rule && JSON.stringify(decision.rule),
      rule_reason: reason,
      archived_at: now,
    })
    .execute();
  await writeParts(context, id, parts);
  await writePeople(context, id, paper.personIds);
  await forgetPending(context, ref);
  context.subject({ type: archiveSubject, id, unitId });
  context.note({ code: number.code, rule: decision.rule?.no ?? null, reason });
  context.emit("archives.archived", { itemId: id });
  context.job("archives.check", { itemId: id });
  context.job("search.index", { type: archiveSubject, id });
  return id;
}

type PaperColumns = Pick<
  ItemTable,
  "unit_id" | "kind" | "year" | "title" | "document_number" | "author" | "date" | "secrecy" | "note"
> & { facts: string };

function columnsOf(paper: FinishedPaper): PaperColumns {
  const { documentType, documentTypeWords, urgencyWords, recipients, copyRecipients, finishedAt, acts, text } = paper;
  const facts = { documentType, documentTypeWords, urgencyWords, recipients, copyRecipients, finishedAt, acts, text };
  return {
    unit_id: paper.unitId,
    kind: paper.kind,
    year: paper.year,
    title: paper.title,
    document_number: paper.documentNumber,
    author: paper.author,
    date: paper.date,
    secrecy: paper.secrecy,
    note: paper.note,
    facts: JSON.stringify(facts satisfies PaperFacts),
  };
}

/** Writes the parts in their order and gives their files to the item. */
export async function writeParts(context: WriteContext, itemId: string, parts: readonly KeptPart[]): Promise<void> {
  if (parts.length === 0) return;
  await archives(context.tx)
    .insertInto("archives.part")
    .values(
      parts.map(({ role, name, pages, fileId, mediaType, size, sm3 }, place) => ({
        item_id: itemId,
        place: place + 1,
        role,
        name,
        media_type: mediaType,
        size,
        sm3,
        pages,
        file_id: fileId,
      })),
    )
    .execute();
  // The files are the system's own making: nobody else may read them yet.
  const { tx, now, services } = context;
  const fileIds = parts.map(({ fileId }) => fileId);
  await attachFiles({ tx, now, services }, fileIds, { type: archiveSubject, id: itemId });
}

async function writePeople({ tx }: WriteContext, itemId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await archives(tx)
    .insertInto("archives.item_person")
    .values(personIds.map((person_id) => ({ item_id: itemId, person_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

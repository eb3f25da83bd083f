import { AppError, asSystem, newId, type Services, sql, violates, type WriteContext } from "@tz/kernel/server/base";
import {
  archiveSubject,
  type FinishedName,
  type FinishedPaper,
  type PaperSource,
  type Retention,
} from "../../contract/index.ts";
import { checkArchived } from "../checks/check-item.ts";
import { archives, type ItemTable, type PaperFacts } from "../tables.ts";
import { fondsOf, organOf } from "./classing.ts";
import { type KeptPart, keepParts, writeParts } from "./keep-parts.ts";
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
 * Archives a finished paper and checks its four properties, once however often it is tried: where the check is missing because a
 * server went down in between, the next attempt makes it. What stands in the way is recorded where the archivist sees it; what
 * nobody foresaw is recorded too, and thrown so that the job is tried again.
 */
export async function archivePaper(services: Services, source: Source, id: string, byHand?: ByHand): Promise<void> {
  const [name] = await source.names(services, [id]);
  if (!name) return;
  const place = await placeOf(services, { type: source.type, id }, name.unitId);
  const itemId = place.itemId ?? (await takeIn(services, source, name, place.hasFonds, byHand));
  if (itemId && !place.isChecked) await checkArchived(services, itemId);
}

/** @returns the item's id; undefined where it was not archived */
async function takeIn(
  services: Services,
  source: Source,
  name: FinishedName,
  hasFonds: boolean,
  byHand: ByHand | undefined,
): Promise<string | undefined> {
  const ref = { type: source.type, id: name.id };
  try {
    // Asked before the paper is loaded: to set its pages costs much more than to see that they have no place.
    if (!hasFonds) throw new AppError("archives.no_fonds");
    const paper = await source.load(services, name.id);
    if (!paper) return undefined;
    const decision = await decide(services, paper, byHand);
    return await keepParts(services, paper, (parts) =>
      asSystem(services, "archives.archive", (context) =>
        writeItem(context, { ref, paper, parts, decision, reason: byHand?.reason ?? null }),
      ),
    );
  } catch (error) {
    if (violates(error, "item_source")) return undefined;
    const refusal = error instanceof AppError ? error : new AppError("archives.unexpected");
    await recordPending(services, source.type, [name], refusal);
    if (error !== refusal) throw error;
    return undefined;
  }
}

interface Place {
  /** Of a paper that is archived already. */
  itemId: string | null;
  isChecked: boolean | null;
  hasFonds: boolean;
}

/** By item_source and the primary key of fonds. */
async function placeOf({ db }: Services, { type, id }: SourceRef, unitId: string): Promise<Place> {
  const { rows } = await sql<Place>`/*kept*/
    select i.id as "itemId", i.check_state <> 'pending' as "isChecked",
      exists (select from archives.fonds where unit_id = ${unitId}) as "hasFonds"
    from (select) one left join archives.item i on i.source_type = ${type} and i.source_id = ${id}`.execute(db);
  return rows[0]!;
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
  const written = archives(tx)
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
    .modifyEnd(sql`/*kept*/`)
    .execute();
  await Promise.all([written, writeParts(context, id, parts)]);
  context.last(writePeople(context, id, paper.personIds));
  context.last(forgetPending(context, ref));
  context.subject({ type: archiveSubject, id, unitId });
  context.note({ code: number.code, rule: decision.rule?.no ?? null, reason });
  context.emit("archives.archived", { itemId: id });
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

async function writePeople({ tx }: WriteContext, itemId: string, personIds: readonly string[]): Promise<void> {
  await sql`/*kept*/
    insert into archives.item_person (item_id, person_id)
    select ${itemId}, unnest(${personIds}::uuid[]) on conflict do nothing`.execute(tx);
}

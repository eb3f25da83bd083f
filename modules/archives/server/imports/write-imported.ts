import { AppError, newId, violates, type WriteContext } from "@tz/kernel/server/base";
import { archiveSubject } from "../../contract/index.ts";
import { writeParts } from "../archiving/keep-parts.ts";
import { dueOn } from "../archiving/retention.ts";
import { archives, type PaperFacts } from "../tables.ts";
import type { Prepared } from "./keep-files.ts";

/** Writes an item of a package into a unit's keeping. @returns its id @throws AppError archives.code_held */
export async function writeImported(
  context: WriteContext,
  holderId: string,
  { item, parts }: Prepared,
): Promise<string> {
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

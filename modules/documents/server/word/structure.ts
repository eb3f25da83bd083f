import {
  DocumentContent,
  type DocumentType,
  documentTypeEntries,
  documentTypes,
  type WordImport,
} from "../../contract/index.ts";
import type { Item, Leftovers } from "./items.ts";
import { Notices } from "./notices.ts";
import { readBody } from "./read-body.ts";
import { readHead } from "./read-head.ts";
import { readTail } from "./read-tail.ts";
import { WordError } from "./word-error.ts";

/**
 * Finds the parts of an official document in the paragraphs of a file.
 * @throws WordError too_large when the text is beyond what a draft may hold, classified when it is marked so
 */
export function readStructure(items: readonly Item[], leftovers: Leftovers, hasTrackedChanges: boolean): WordImport {
  const notices = new Notices();
  const head = readHead(items, notices);
  const tail = readTail(items, head.end, notices);
  const body = readBody([...items.slice(head.end, tail.end), ...tail.after], notices);
  for (const kind of ["pictures", "notes", "comments"] as const)
    if (leftovers[kind] > 0) notices.add(kind, undefined, leftovers[kind]);
  if (hasTrackedChanges) notices.add("trackedChanges");
  const content = DocumentContent.safeParse({
    documentType: typeOf(head.title),
    title: head.title,
    urgency: head.urgency,
    recipients: head.recipients,
    copyRecipients: tail.copyRecipients,
    body,
    signatures: tail.signatures,
    documentDate: tail.documentDate,
    note: tail.note,
  });
  if (!content.success) throw new WordError("too_large");
  return { content: content.data, attachmentNames: tail.attachmentNames, notices: notices.list() };
}

/** The type that a title ends in; a circular where it ends in none. */
function typeOf(title: string): DocumentType {
  const ends = (type: DocumentType) => documentTypeEntries[type].endings.some((ending) => title.endsWith(ending));
  return documentTypes.find(ends) ?? "circular";
}

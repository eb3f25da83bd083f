import {
  DocumentContent,
  type DocumentType,
  documentTypeEntries,
  documentTypes,
  picturesIn,
  type WordImport,
} from "../../contract/index.ts";
import type { Item, Leftovers, PictureItem } from "./items.ts";
import { Notices } from "./notices.ts";
import type { WordPackage } from "./package.ts";
import { readAttachments } from "./read-attachments.ts";
import { readBody } from "./read-body.ts";
import { readHead } from "./read-head.ts";
import { readTail } from "./read-tail.ts";
import { WordError } from "./word-error.ts";

/** What was read, and its pictures, whose ids stand in the text until they are kept as files. */
export interface WordRead extends WordImport {
  pictures: readonly Pick<PictureItem, "id" | "format" | "bytes">[];
}

type Found = Pick<WordPackage, "hasTrackedChanges" | "unread">;

/**
 * Finds the parts of an official document in the paragraphs of a file.
 * @throws WordError too_large when the text is beyond what a draft may hold, damaged when it has signs that no text has, classified
 * when it is marked so
 */
export function readStructure(
  items: readonly Item[],
  leftovers: Leftovers,
  { hasTrackedChanges, unread }: Found,
): WordRead {
  const notices = new Notices();
  const head = readHead(items, notices);
  const tail = readTail(items, head.end, notices);
  const body = readBody([...items.slice(head.end, tail.end), ...tail.after], notices);
  const { attachments, missing } = readAttachments(tail.attached, tail.attachmentNames, notices);
  for (const kind of ["pictures", "notes", "comments"] as const)
    if (leftovers[kind] > 0) notices.add(kind, undefined, leftovers[kind]);
  for (const [kind, count] of unread) notices.add(kind, undefined, count);
  if (hasTrackedChanges) notices.add("trackedChanges");
  const content = DocumentContent.safeParse({
    documentType: head.documentType ?? typeOf(head.title),
    title: head.title,
    copyNumber: head.copyNumber,
    urgency: head.urgency,
    secrecy: head.secrecy,
    recipients: head.recipients,
    copyRecipients: tail.copyRecipients,
    body,
    attachments,
    attendance: tail.attendance,
    signatures: tail.signatures,
    documentDate: tail.documentDate,
    note: tail.note,
  });
  if (!content.success) throw new WordError(content.error.issues.some(isTooBig) ? "too_large" : "damaged");
  const shown = new Set(picturesIn(content.data).map(({ fileId }) => fileId));
  const pictures = items.filter((item) => item.kind === "picture").filter(({ id }) => shown.has(id));
  return { content: content.data, attachmentNames: missing, notices: notices.list(), pictures };
}

/** All text of a body together has a limit of its own. */
const isTooBig = ({ code, path }: { code: string; path: readonly PropertyKey[] }) =>
  code === "too_big" || (code === "custom" && path.at(-1) === "body");

/** The type that a title ends in; a circular where it ends in none. */
function typeOf(title: string): DocumentType {
  const ends = (type: DocumentType) => documentTypeEntries[type].endings.some((ending) => title.endsWith(ending));
  return documentTypes.find(ends) ?? "circular";
}

import {
  type Attachment,
  attendanceLines,
  type DocumentContent,
  documentTypeEntries,
  type ElementChange,
  formatDocumentDate,
  isText,
  plainText,
} from "../../contract/index.ts";
import { compareWords } from "./words.ts";

type Readable = { [K in ElementChange["element"]]?: (content: DocumentContent) => string };

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join("、");

/** A name, and below it the text where it has one. */
const attachmentText = (attachment: Attachment) =>
  isText(attachment) ? `${attachment.name}\n${plainText(attachment.body)}` : attachment.name;

/** Each element outside the body as the text that people compare. */
const readable: Readable = {
  documentType: ({ documentType }) => documentTypeEntries[documentType].zh,
  title: ({ title }) => title,
  recipients: ({ recipients }) => names(recipients),
  copyRecipients: ({ copyRecipients }) => names(copyRecipients),
  jointIssuers: ({ jointIssuers }) => names(jointIssuers),
  signer: ({ signer }) => signer?.name ?? "",
  attachments: ({ attachments }) => attachments.map(attachmentText).join("\n"),
  attendance: (content) =>
    attendanceLines(content)
      .map((line) => `${line.label}：${line.names}`)
      .join("\n"),
  signatures: ({ signatures }) => signatures.join("、"),
  documentDate: ({ documentDate }) => (documentDate === null ? "" : formatDocumentDate(documentDate)),
  note: ({ note }) => note,
  relations: ({ relations }) => relations.map(({ title, documentNumber }) => `${title}${documentNumber}`).join("、"),
};

/** Elements that have no text of their own to compare: only whether they differ is told. */
const plainKeys = [
  "urgency",
  "secrecy",
  "copyNumber",
  "issuerMark",
  "sealing",
  "contact",
  "publicity",
  "matter",
] as const;

/** The elements besides the body that differ. */
export function compareElements(before: DocumentContent, after: DocumentContent): ElementChange[] {
  const changed = Object.entries(readable).flatMap(([element, read]) => {
    const [earlier, later] = [read(before), read(after)];
    if (earlier === later) return [];
    return [{ element: element as ElementChange["element"], parts: compareWords(earlier, later) }];
  });
  const others = plainKeys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return others.length === 0 ? changed : [...changed, { element: "other", parts: [] }];
}

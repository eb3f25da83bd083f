import { emptyPaper, type Form, type Paper, type PaperAttachment, type PaperBlock } from "@tz/typeset";
import { attendanceLines, isText } from "./attached.ts";
import type { Block } from "./body.ts";
import type { DocumentContent } from "./content.ts";
import { type DocumentType, documentTypeEntries } from "./document-types.ts";
import { formatDocumentDate } from "./formats.ts";
import { headingNumbers } from "./headings.ts";

/** What a sheet of paper shows besides the text that was drafted. */
export interface PaperFacts {
  unitName: string;
  documentNumber: string | null;
  /** 签发人, who signed off or is to do so; only papers that go up show it. */
  signerName?: string | undefined;
  /** The day on which it was printed and sent, `YYYY-MM-DD`; null before. */
  printedOn: string | null;
}

const forms: Partial<Record<DocumentType, Form>> = { letter: "letter", order: "order", minutes: "minutes" };
/** What stands after the issuers' names in the mark (GB/T 9704-2012 7.2.4, 第 10 章). */
const suffixes: Record<Form, string> = { standard: "文件", letter: "", order: "令", minutes: "会议纪要" };
/** As printed on the paper. */
export const secrecyWords = { none: "", internal: "内部" } as const;
/** As printed on the paper; nothing where it is not urgent. */
export const urgencyWords = { normal: "", urgent: "加急", extraUrgent: "特急" } as const;

const formOf = ({ documentType }: Pick<DocumentContent, "documentType">): Form => forms[documentType] ?? "standard";

/** 发文机关标志 in one line: as written, or the issuer's full name and what its form adds. */
export function issuerMark(content: Pick<DocumentContent, "issuerMark" | "documentType">, unitName: string): string {
  return content.issuerMark || `${unitName}${suffixes[formOf(content)]}`;
}

/** Whether the paper goes up, and so carries the signer beside its number (GB/T 9704-2012 7.2.6). */
export const goesUp = ({ documentType }: Pick<DocumentContent, "documentType">): boolean =>
  documentTypeEntries[documentType].direction === "up";

/** 发文机关署名: as written, or all issuers by their names. */
export function signatures({ signatures: written, jointIssuers }: DocumentContent, unitName: string): string[] {
  return written.length > 0 ? written : [unitName, ...jointIssuers.map(({ name }) => name)];
}

/** Recipients in one line as papers have it. */
export const namesOf = (recipients: DocumentContent["recipients"]): string =>
  recipients.map(({ name }) => name).join("，");

/** 附注 without its brackets, with whom to call as custom has it; empty where there is neither. */
export function noteOf({ note, contact }: Pick<DocumentContent, "note" | "contact">): string {
  const call = contact.name && `联系人：${contact.name}${contact.phone && `，联系电话：${contact.phone}`}`;
  return [note, call].filter(Boolean).join("；");
}

/** A document as the typesetter takes it: every element in words. */
export function paperOf(content: DocumentContent, facts: PaperFacts): Paper {
  const form = formOf(content);
  return {
    ...emptyPaper,
    form,
    copyNumber: content.copyNumber ?? "",
    secrecy: secrecyWords[content.secrecy],
    urgency: urgencyWords[content.urgency],
    mark: markOf(content, facts.unitName, form),
    documentNumber: numberOf(facts.documentNumber ?? "", form),
    goesUp: goesUp(content),
    signers: [facts.signerName ?? content.signer?.name ?? ""].filter(Boolean),
    title: content.title,
    recipients: namesOf(content.recipients),
    body: paperBlocks(content.body),
    attachmentNames: content.attachments.map(({ name }) => name),
    attachments: setAttachments(content),
    attendance: form === "minutes" ? attendanceLines(content) : [],
    signatures: signatures(content, facts.unitName),
    sealing: content.sealing === "signatureStamp" ? "stamp" : content.sealing,
    date: content.documentDate ? formatDocumentDate(content.documentDate) : "",
    note: noteOf(content),
    copyRecipients: namesOf(content.copyRecipients),
    printingOffice: facts.unitName,
    printingDate: facts.printedOn ? formatDocumentDate(facts.printedOn) : "",
  };
}

/** A mark that was written stands as it is; a joint document has all its issuers in it. */
function markOf(content: DocumentContent, unitName: string, form: Form): Paper["mark"] {
  if (content.issuerMark !== "") return { units: [content.issuerMark], suffix: "" };
  // 信函 and 命令 of several units carry the mark of the leading one (10.1).
  const joint = form === "standard" ? content.jointIssuers.map(({ name }) => name) : [];
  return { units: [unitName, ...joint], suffix: suffixes[form] };
}

/** Under the mark of an order or of minutes stands 第12号 alone: what comes before is the mark itself (10.2). */
const numberOf = (number: string, form: Form) =>
  form === "order" || form === "minutes" ? number.replace(/^.*(?=第\d+[号期次]$)/u, "") : number;

/** The attachments whose text is printed, under the number that the note gives them. */
function setAttachments({ attachments }: DocumentContent): PaperAttachment[] {
  return attachments.flatMap((attachment, index) => {
    if (!isText(attachment)) return [];
    const number = attachments.length === 1 ? "" : `${index + 1}`;
    return [{ number, title: attachment.name, blocks: paperBlocks(attachment.body) }];
  });
}

/** The body with its numbers counted; a run-in heading takes the paragraph after it along. */
export function paperBlocks(blocks: readonly Block[]): PaperBlock[] {
  const numbers = headingNumbers(blocks);
  const set: PaperBlock[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    if (block.type === "picture") {
      const { fileId, width, height, caption } = block;
      set.push({ type: "picture", key: fileId, width, height, caption });
      continue;
    }
    if (block.type !== "heading") {
      set.push(block);
      continue;
    }
    const next = blocks[index + 1];
    const follows = block.runIn && next?.type === "paragraph" ? next.text : undefined;
    set.push({ type: "heading", level: block.level, number: numbers[index]!, text: block.text, runIn: follows });
    if (follows !== undefined) index += 1;
  }
  return set;
}

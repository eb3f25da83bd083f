import { type DocumentContent, type DocumentView, documentTypeEntries } from "../../contract/index.ts";

/** What a sheet of paper shows besides the text that was drafted. */
export interface PaperFacts {
  unitName: string;
  documentNumber: string | null;
  /** The day on which it was printed and sent, `YYYY-MM-DD`; null before. */
  printedOn: string | null;
}

/** 发文机关标志: as written, or the issuer's full name and 文件; a letter has the name alone (GB/T 9704-2012 10.1). */
export function issuerMark(content: Pick<DocumentContent, "issuerMark" | "documentType">, unitName: string) {
  return content.issuerMark || (content.documentType === "letter" ? unitName : `${unitName}文件`);
}

/** Whether the paper goes up, and so carries the signer beside its number (GB/T 9704-2012 7.2.6). */
export const goesUp = ({ documentType }: Pick<DocumentContent, "documentType">) =>
  documentTypeEntries[documentType].direction === "up";

/** 发文机关署名: as written, or all issuers by their names. */
export function signatures({ signatures: written, jointIssuers }: DocumentContent, unitName: string) {
  return written.length > 0 ? written : [unitName, ...jointIssuers.map(({ name }) => name)];
}

/** Recipients in one line as papers have it. */
export const namesOf = (recipients: DocumentContent["recipients"]) => recipients.map(({ name }) => name).join("，");

/** 附注 without its brackets, with whom to call as custom has it; empty where there is neither. */
export function noteOf({ note, contact }: Pick<DocumentContent, "note" | "contact">) {
  const call = contact.name && `联系人：${contact.name}${contact.phone && `，联系电话：${contact.phone}`}`;
  return [note, call].filter(Boolean).join("；");
}

/** How many characters of the mark share one line, for which it shrinks; a longer mark of a joint document takes several. */
export const markLength = (mark: string) => Math.max(8, Math.min(24, mark.length));

const dayInBeijing = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** 印发日期 as `YYYY-MM-DD`: the day it was dispatched, before that the day it was registered. */
export function printedOn({ dispatchedAt, registeredAt }: Pick<DocumentView, "dispatchedAt" | "registeredAt">) {
  const moment = dispatchedAt ?? registeredAt;
  return moment === null ? null : dayInBeijing.format(new Date(moment));
}

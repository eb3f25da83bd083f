import { attendanceLines, type DocumentContent, filesIn, isText, plainText } from "../../contract/index.ts";

const form = /[\s\p{P}\p{S}]+/gu;

/**
 * What a signature is given to: type, title, text with its pictures, addressees, attachments, who was there; without spaces and
 * punctuation.
 */
function substanceOf({
  documentType,
  title,
  body,
  recipients,
  copyRecipients,
  attachments,
  jointIssuers,
  attendance,
}: DocumentContent) {
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join("\n");
  const lists = [recipients, copyRecipients, jointIssuers, attachments].map(names);
  const present = attendanceLines({ attendance }).map((line) => `${line.label}${line.names}`);
  const texts = attachments.filter(isText).map((attachment) => plainText(attachment.body));
  const words = [documentType, title, plainText(body), ...lists, ...present, ...texts];
  return [...words.map((part) => part.replace(form, "")), ...filesIn({ body, attachments })];
}

/** Whether more than spaces and punctuation of what was signed has changed. */
export function changedInSubstance(signed: DocumentContent, now: DocumentContent): boolean {
  return JSON.stringify(substanceOf(signed)) !== JSON.stringify(substanceOf(now));
}

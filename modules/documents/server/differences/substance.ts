import { type DocumentContent, plainText } from "../../contract/index.ts";

const form = /[\s\p{P}\p{S}]+/gu;

/** What a signature is given to: type, title, text, addressees, attachments; without spaces and punctuation. */
function substanceOf({
  documentType,
  title,
  body,
  recipients,
  copyRecipients,
  attachments,
  jointIssuers,
}: DocumentContent) {
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join("\n");
  const lists = [recipients, copyRecipients, jointIssuers, attachments].map(names);
  return [documentType, title, plainText(body), ...lists].map((part) => part.replace(form, ""));
}

/** Whether more than spaces and punctuation of what was signed has changed. */
export function changedInSubstance(signed: DocumentContent, now: DocumentContent): boolean {
  return JSON.stringify(substanceOf(signed)) !== JSON.stringify(substanceOf(now));
}

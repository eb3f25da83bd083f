import type { TextAttachment } from "../../contract/index.ts";
import type { Item } from "./items.ts";
import type { Notices } from "./notices.ts";
import { readBody } from "./read-body.ts";
import { isParagraph, readTitle } from "./read-head.ts";
import { styleNames } from "./style-names.ts";

/** 附件 or 附件1 alone on a line: an attachment's own page begins (GB/T 9704-2012 7.3.7). */
export const isAttachmentLabel = (item: Item | undefined): boolean =>
  isParagraph(item) && (item.styleName === styleNames.attachment || /^附件\s*\d{0,2}\s*[：:]?$/.test(item.text));

const NAME_LENGTH = 200;

/**
 * The attachments whose text is in the file, under the names that the attachment note gives them.
 * @param items from the first label on
 * @param names of the note
 * @returns also the names of which the file has no text
 */
export function readAttachments(
  items: readonly Item[],
  names: readonly string[],
  notices: Notices,
): { attachments: TextAttachment[]; missing: string[] } {
  const starts = items.flatMap((item, index) => (isAttachmentLabel(item) ? [index] : []));
  const found = new Set<number>();
  const attachments = starts.map((start, place): TextAttachment => {
    const label = items[start]!;
    const number = Number(/\d+/.exec(isParagraph(label) ? label.text : "")?.[0] ?? place + 1);
    found.add(number - 1);
    const title = readTitle(items, start + 1);
    const name = (names[number - 1] || title.text || `附件${number}`).slice(0, NAME_LENGTH);
    if (title.text === "") notices.add("attachmentTitle", name);
    return { id: crypto.randomUUID(), name, body: readBody(items.slice(title.end, starts[place + 1]), notices) };
  });
  const missing = names.filter((_, index) => !found.has(index));
  for (const name of missing) notices.add("attachmentNames", name);
  return { attachments, missing };
}

import { sizes } from "@tz/typeset";
import type { Line } from "../model/lines.ts";
import type { Paragraph } from "../parts/parts.ts";
import { caption } from "../parts/patterns.ts";
import { isSize, type Judged } from "./rule.ts";

/** Lines of running text: recipients, body, attachment note and the text of attachments. */
export function flowLines({ parts }: Judged): Line[] {
  return paragraphsOf(parts).flatMap(({ lines }) => lines);
}

export function paragraphsOf(parts: Judged["parts"]): Paragraph[] {
  return [
    ...(parts.recipients ? [parts.recipients] : []),
    ...parts.body,
    ...parts.attachmentNote,
    ...(parts.note ? [parts.note] : []),
    ...parts.attachedBody,
  ];
}

/** Those of which the standard sets the type: captions of tables and pictures are the office's own. */
export const withoutCaptions = (lines: readonly Line[]) => lines.filter(({ text }) => !caption.test(text.trim()));

/** Lines of text of the size that the standard asks for. */
export const lines3 = (judged: Judged) => flowLines(judged).filter(({ size }) => isSize(size, sizes.three));

import type { TextRun as PlacedText } from "@tz/typeset";
import { type IParagraphOptions, type Paragraph, TextRun } from "docx";
import { halfPoints, look, red } from "./fonts.ts";
import { centred, exactly } from "./paragraphs.ts";

/** Word processors put the baseline at this part of a line of an exact height, whatever the font. */
const BASELINE = 4 / 5;

/** One line of a mark as the engine draws it: its size, and its characters made narrower. */
export const markRun = ({ text, size, stretch }: PlacedText) =>
  new TextRun({
    ...look("mark", halfPoints(size), red),
    characterSpacing: 0,
    scale: Math.round(stretch * 100),
    text,
  });

/**
 * A mark whose ink stands where the engine has it.
 * @param top where the paragraph begins, in millimetres from where the mark's baseline counts
 * @returns the paragraph, and where it ends
 */
export function markParagraph(
  mark: PlacedText,
  top: number,
  options: IParagraphOptions = {},
): { paragraph: Paragraph; bottom: number } {
  const height = (mark.y - top) / BASELINE;
  const paragraph = centred([markRun(mark)], { style: "mark", ...exactly(height), ...options });
  return { paragraph, bottom: top + height };
}

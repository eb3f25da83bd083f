import type { HeadingLevel } from "../../contract/index.ts";

const chinese = "[一二三四五六七八九十百零〇]{1,7}";

/** The numbers that people type before a heading of each level, at the beginning of a line. */
export const typedNumbers: Record<HeadingLevel, RegExp> = {
  1: new RegExp(`^${chinese}、\\s*`),
  2: new RegExp(`^[（(]${chinese}[）)]、?\\s*`),
  3: /^\d{1,3}[.．、](?!\d)\s*/,
  4: /^[（(]\d{1,3}[）)]、?\s*/,
};

/** A number that was just typed becomes a heading; 1. only with a space after it, since 1.5 begins likewise. */
export const numberBeingTyped: Record<HeadingLevel, RegExp> = {
  1: new RegExp(`^${chinese}、$`),
  2: new RegExp(`^（${chinese}）$`),
  3: /^\d{1,3}[.．]\s$/,
  4: /^（\d{1,3}）$/,
};

/** No heading is this long; a longer line with a number is a paragraph that enumerates. */
const longestHeading = 60;
const levels: readonly HeadingLevel[] = [1, 2, 3, 4];

/** A pasted line that is a heading by the number typed before it; undefined for any other line. */
export function headingIn(line: string): { level: HeadingLevel; text: string } | undefined {
  if (line.length > longestHeading || /[。；：，]$/.test(line)) return undefined;
  for (const level of levels) {
    const text = line.replace(typedNumbers[level], "");
    if (text !== line && text !== "") return { level, text };
  }
  return undefined;
}

import { chineseNumber, type HeadingLevel } from "../../contract/index.ts";

export interface TypedNumber {
  level: HeadingLevel;
  value: number;
  /** What stands after the number. */
  rest: string;
  /** Written as GB/T 9704-2012 7.3.3 has it. */
  isStandard: boolean;
}

const chinese = "[一二三四五六七八九十百零〇]{1,7}";
const patterns: readonly [HeadingLevel, RegExp, RegExp][] = [
  [1, new RegExp(`^(${chinese})、\\s*`), new RegExp(`^${chinese}、`)],
  [2, new RegExp(`^[（(](${chinese})[）)]、?\\s*`), new RegExp(`^（${chinese}）(?!、)`)],
  [3, /^(\d{1,3})[.．、](?!\d)\s*/, /^\d{1,3}[.．]/],
  [4, /^[（(](\d{1,3})[）)]、?\s*/, /^（\d{1,3}）(?!、)/],
];

const values = new Map(Array.from({ length: 999 }, (_, index) => [chineseNumber(index + 1), index + 1]));

/** The number that somebody typed before a heading, if there is one. */
export function readTypedNumber(text: string): TypedNumber | undefined {
  for (const [level, pattern, standard] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = level < 3 ? values.get(match[1]!.replaceAll("〇", "零")) : Number(match[1]);
    const rest = text.slice(match[0].length);
    return value === undefined || rest === "" ? undefined : { level, value, rest, isStandard: standard.test(text) };
  }
  return undefined;
}

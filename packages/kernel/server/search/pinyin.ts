import { polyphonic } from "pinyin-pro";

/** Names have two to four characters with two or three readings at most; longer ones keep their first combinations. */
const MOST_READINGS = 24;

/**
 * How a name may be typed: for each way to read it, the syllables without spaces and their first letters. 单乐 is found by
 * shanle, danle, shanyue … and by sl, dl, sy ….
 */
export function spellings(name: string): string[] {
  const readings = polyphonic(name, { toneType: "none", type: "array", v: true }).map((alternatives) => [
    ...new Set(alternatives.map((syllable) => syllable.toLowerCase())),
  ]);
  let combined: string[][] = [[]];
  for (const alternatives of readings)
    combined = combined.flatMap((so) => alternatives.map((one) => [...so, one])).slice(0, MOST_READINGS);
  const whole = combined.map((syllables) => syllables.join(""));
  const initials = combined.map((syllables) => syllables.map((syllable) => [...syllable][0] ?? "").join(""));
  return [...new Set([...whole, ...initials])].filter((spelling) => spelling !== "");
}

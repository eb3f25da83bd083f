const GRAM = 8;
const notWords = /[\s\p{P}\p{S}]+/gu;

const words = (text: string) => text.replace(notWords, "");

/** Characters without spaces and punctuation. */
export const plainLength = (text: string): number => words(text).length;

/** The share (0 to 1) of `text` whose runs of eight characters also stand in `original`; linear in both lengths. */
export function shareOfCopiedText(text: string, original: string): number {
  const own = words(text);
  const source = words(original);
  const grams = new Set<string>();
  for (let start = 0; start + GRAM <= source.length; start += 1) grams.add(source.slice(start, start + GRAM));
  let copied = 0;
  const count = own.length - GRAM + 1;
  for (let start = 0; start < count; start += 1) if (grams.has(own.slice(start, start + GRAM))) copied += 1;
  return count > 0 ? copied / count : 0;
}

/** A value that JSON can carry, as far as one line of text can say it. */
export type Value = string | number | boolean | null;

/** What somebody means by a line: a number, yes or no, otherwise the text itself; the text in any case where it is compared with text. */
export function readValue(line: string, isText = false): Value {
  const text = line.trim();
  if (text === "") return null;
  if (isText) return text;
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return /^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(number) ? number : text;
}

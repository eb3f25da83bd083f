/**
 * The form in which text is searched: every code point is folded by itself, so folding is a homomorphism:
 * fold(a + b) = fold(a) + fold(b). Whatever contains a query therefore also contains the folded query, and a search
 * over folded text can miss nothing that a plain LIKE over the text as written would find.
 */

/** Stands between the folded fields of one entry; no query contains it, so no hit runs from one field into the next. */
export const FIELD_BREAK = "\n";

const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["(", "〔［[【﹝（〈《<＜"],
    [")", "〕］]】﹞）〉》>＞"],
    ['"', "“”„‟「」『』〝〞＂"],
    ["'", "‘’‚‛＇"],
    ["-", "‐‑‒–—―－−"],
    ["·", "•・‧∙･"],
    [",", "，、"],
    [".", "。｡"],
  ].flatMap(([to, from]) => [...from!].map((character) => [character, to!])),
);

const IGNORED = /^[\s\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;

const folded = new Map<string, string>();

function foldPoint(point: string): string {
  const known = folded.get(point);
  if (known !== undefined) return known;
  const plain = IGNORED.test(point)
    ? ""
    : [...point.normalize("NFKD").toLowerCase()].map((part) => SAME[part] ?? (IGNORED.test(part) ? "" : part)).join("");
  folded.set(point, plain);
  return plain;
}

/**
 * Folds width, case, kinds of brackets, quotes and dashes, and leaves out white space and invisible characters:
 * "府发［２０２６］ 12号" becomes "府发(2026)12号".
 */
export function fold(text: string): string {
  let plain = "";
  for (const point of text) plain += foldPoint(point);
  return plain;
}

/** Folded text, and for each of its UTF-16 units where in the original the code point began that it came from. */
export interface FoldedText {
  plain: string;
  origin: number[];
}

/** Folds like {@link fold} and keeps the way back to the original, for showing hits where the reader sees them. */
export function foldWithOrigin(text: string): FoldedText {
  const origin: number[] = [];
  let plain = "";
  let at = 0;
  for (const point of text) {
    const part = foldPoint(point);
    for (let unit = 0; unit < part.length; unit++) origin.push(at);
    plain += part;
    at += point.length;
  }
  return { plain, origin };
}

/** The distinct folded terms of a query; white space divides terms, and an entry must contain every one of them. */
export function termsOf(query: string): string[] {
  return [...new Set(query.split(/\s+/u).map(fold))].filter((term) => term !== "");
}

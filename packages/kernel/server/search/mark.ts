import type { Marked } from "../../contract/search/index.ts";
import { foldWithOrigin } from "./text.ts";

/** Characters of a snippet, and how many of them stand before the first hit. */
const SNIPPET = 110;
const BEFORE = 25;
/** Of a very long text so much is looked through for a snippet; a hit further on shows the beginning instead. */
const LOOKED_THROUGH = 40_000;
const SLICE = 2_000;

interface Span {
  start: number;
  end: number;
}

/** The text, cut where any of the folded terms occurs in it. */
export function mark(text: string, terms: readonly string[]): Marked {
  const parts: Marked = [];
  let at = 0;
  for (const { start, end } of spansOf(text, terms)) {
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

/** A piece of the body around the first hit, on one line, marked. */
export function snippet(body: string, terms: readonly string[]): Marked {
  const first = firstHit(body, terms);
  let start = Math.max(0, first - BEFORE);
  if (isSecondHalf(body, start)) start -= 1;
  let end = Math.min(body.length, start + SNIPPET);
  if (isSecondHalf(body, end)) end += 1;
  const line = body.slice(start, end).replace(/\s+/gu, " ").trim();
  return mark(`${start > 0 ? "…" : ""}${line}${end < body.length ? "…" : ""}`, terms);
}

const isSecondHalf = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at));

/** Where the first hit begins; 0 when there is none. Looks slice by slice, for most hits are near the beginning. */
function firstHit(body: string, terms: readonly string[]): number {
  const overlap = 4 * Math.max(...terms.map((term) => term.length));
  const limit = Math.min(body.length, LOOKED_THROUGH);
  for (let at = 0; at < limit; at += SLICE) {
    const [span] = spansOf(body.slice(at, at + SLICE + overlap), terms);
    if (span) return at + span.start;
  }
  return 0;
}

/** Every occurrence of every term, in order, those that meet joined. */
function spansOf(text: string, terms: readonly string[]): Span[] {
  const { plain, origin } = foldWithOrigin(text);
  const found: Span[] = [];
  for (const term of terms)
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1)) {
      const last = origin[at + term.length - 1]!;
      found.push({ start: origin[at]!, end: last + (text.codePointAt(last)! > 0xffff ? 2 : 1) });
    }
  found.sort((left, right) => left.start - right.start || left.end - right.end);
  return found.reduce<Span[]>((joined, span) => {
    const before = joined.at(-1);
    if (before && span.start <= before.end) before.end = Math.max(before.end, span.end);
    else joined.push({ ...span });
    return joined;
  }, []);
}

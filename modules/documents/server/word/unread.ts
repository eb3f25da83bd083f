import type { NoticeKind } from "./notices.ts";

/** Elements that the reader passes over although whoever opens the file sees their words: they are taken off, and what they hold stays. */
const wrappers = /<\/?w:(?:fldSimple|bdo|dir|customXml|ruby|rubyBase)(?:\s[^>]*)?>/g;
/** The small words over a ruby, and what is said of elements that are taken off. */
const beside = /<w:(rt|rubyPr|customXmlPr|smartTagPr)(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/w:\1>)/g;

/** The main part with the words that the reader would pass over. */
export const withAllWords = (document: string): string =>
  document
    .replace(beside, "")
    .replace(wrappers, "")
    .replace(/<w:cr\s*\/>/g, "<w:br/>")
    .replace(/<mc:AlternateContent>([\s\S]*?)<\/mc:AlternateContent>/g, (whole, inner) => boxesOf(inner) ?? whole);

/** The reader takes text boxes in their older form alone, which some programs leave out. */
function boxesOf(alternatives: string): string | undefined {
  const texts = alternatives.includes("<mc:Fallback")
    ? null
    : alternatives.match(/<w:txbxContent>[\s\S]*?<\/w:txbxContent>/g);
  const boxes = texts?.map((text) => `<v:textbox>${text}</v:textbox>`).join("");
  return boxes && `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">${boxes}</v:shape></w:pict>`;
}

/** What is not turned into text or a picture, or not in its place, by where it begins in the main part. */
const signs: Partial<Record<NoticeKind, RegExp>> = {
  formulas: /<m:oMath[\s>]/g,
  drawings: /<(?:c:chart|cx:chart|dgm:relIds|wpc:wpc)\s/g,
  objects: /<(?:o:OLEObject|w:altChunk|w:control)\s/g,
  boxes: /<(?:wps:txbx|v:textbox)[\s>]/g,
};

/** Pages are numbered anew. */
const pageNumber = /[\s\d第页共—–\-·/]+/g;

/**
 * How often a file holds what is not read.
 * @param margins the parts for heads and feet of pages
 */
export function unreadIn(document: string, margins: readonly string[]): Map<NoticeKind, number> {
  // The same drawing stands once for readers of today and once for older ones.
  const once = document.replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, "");
  const counts = Object.entries(signs).map(
    ([kind, sign]) => [kind as NoticeKind, once.match(sign)?.length ?? 0] as const,
  );
  const hasMargins = margins.some((part) => wordsIn(part).replace(pageNumber, "") !== "");
  return new Map([...counts, ["headers", hasMargins ? 1 : 0] as const].filter(([, count]) => count > 0));
}

const wordsIn = (part: string) => [...part.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g)].map(([, words]) => words).join("");

import type { HeadingLevel } from "../../contract/index.ts";

const marker = "tz-heading-";

/** Number formats of Word's lists by the level of heading they stand for in a Chinese official document. */
function levelOf(format: string, text: string): HeadingLevel | undefined {
  const chinese = /chineseCounting|ideograph|japaneseCounting|taiwaneseCounting/i.test(format);
  if (chinese && /^%\d、$/.test(text)) return 1;
  if (chinese && /^[（(]%\d[）)]$/.test(text)) return 2;
  if (format === "decimal" && /^%\d[.．、]$/.test(text)) return 3;
  return format === "decimal" && /^[（(]%\d[）)]$/.test(text) ? 4 : undefined;
}

/**
 * The reader behind this tells of a list only its depth and its linked style, not how its numbers look. So the style
 * that a level is linked to is replaced by a mark of its number format.
 */
export function markNumberFormats(numbering: string): string {
  return numbering.replace(/<w:lvl\b[^>]*>[\s\S]*?<\/w:lvl>/g, (level) => {
    const value = (name: string) => new RegExp(`<w:${name}\\b[^>]*w:val="([^"]*)"`).exec(level)?.[1] ?? "";
    const heading = levelOf(value("numFmt"), value("lvlText"));
    const unlinked = level.replace(/<w:pStyle\b[^>]*\/>/g, "");
    if (heading === undefined) return unlinked;
    return unlinked.replace(/<\/w:lvl>$/, `<w:pStyle w:val="${marker}${heading}"/></w:lvl>`);
  });
}

/** Reads the mark of `markNumberFormats` back. */
export function headingLevelOfList(styleId: string | null | undefined): HeadingLevel | undefined {
  const level = styleId?.startsWith(marker) ? Number(styleId.slice(marker.length)) : undefined;
  return level as HeadingLevel | undefined;
}

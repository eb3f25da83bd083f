/** The style by which the reader knows tables that lie; no file has it of its own. */
const marker = "tz-lying";

const [START, END] = ["<w:sectPr", "</w:sectPr>"];

/**
 * The reader behind this tells nothing of pages. So tables in a section whose pages are wider than high are given a style of our own.
 * @param document the main part, in which the properties of a section follow what stands in it
 */
export const markLyingTables = (document: string): string => document.split(END).map(markSection).join(END);

function markSection(section: string): string {
  const end = section.indexOf(START);
  if (end === -1 || !lies(section.slice(end))) return section;
  const styled = section.slice(0, end).replaceAll("<w:tbl>", `$&<w:tblPr><w:tblStyle w:val="${marker}"/></w:tblPr>`);
  return styled + section.slice(end);
}

function lies(properties: string): boolean {
  const size = /<w:pgSz\b[^>]*>/.exec(properties)?.[0] ?? "";
  const [width = 0, height = 0] = ["w", "h"].map((side) => Number(new RegExp(`\\bw:${side}="(\\d+)"`).exec(size)?.[1]));
  return width > height;
}

/** Reads the mark of `markLyingTables` back. */
export const isLying = (styleId: string | null | undefined): boolean => styleId === marker;

/** Pages in their order, those that follow each other as one: `1–4`, `7`. */
export function pageRanges(pages: readonly number[]): string[] {
  const starts = pages.filter((page) => !pages.includes(page - 1));
  const ends = pages.filter((page) => !pages.includes(page + 1));
  return starts.map((start, at) => (start === ends[at] ? `${start}` : `${start}–${ends[at]}`));
}

/** Writes a calendar date (`2026-03-02`) as it stands on a document: 2026年3月2日 (GB/T 9704-2012 7.3.5). */
export function paperDate(date: string) {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

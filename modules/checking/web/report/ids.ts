/** Ids of a finding in the list, of its mark on the page (`-mark`), and of a page. */
export const findingId = (index: number) => `finding-${index}`;
export const sheetId = (index: number) => `checked-sheet-${index}`;

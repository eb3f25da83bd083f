/** The row of a list on which the keyboard stands (`j`, `k`), out of the rows in their order. */
export function focusedRow<Row>(list: HTMLElement | null, rows: readonly Row[]): Row | undefined {
  const openers = [...(list?.querySelectorAll("[data-row-opener]") ?? [])];
  return rows[openers.findIndex((opener) => opener.closest("tr, li")?.contains(document.activeElement))];
}

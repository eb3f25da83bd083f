/** The ids or options that a control holds. */
export const idsOf = (value: unknown): string[] =>
  typeof value === "string" && value ? [value] : Array.isArray(value) ? value.map(String) : [];

/** One detail of an audit row: plain, or what changed. */
export type NoteLine = { key: string; value: string } | { key: string; before: string; after: string };

type Note = Readonly<Record<string, unknown>>;

/** A value of a note as people read it: text as it is, lists on one line, the rest as JSON. */
export function written(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return value.join(", ");
  return JSON.stringify(value, null, 2);
}

const isRecord = (value: unknown): value is Note =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The details of a row, `before` and `after` joined into what changed; what stayed the same is left out of the two. */
export function noteLines({ before, after, ...rest }: Note): NoteLine[] {
  const lines: NoteLine[] = Object.entries(rest).map(([key, value]) => ({ key, value: written(value) }));
  if (before === undefined && after === undefined) return lines;
  if (!isRecord(before) || !isRecord(after))
    return [...lines, { key: "", before: written(before), after: written(after) }];
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((key) => ({ key, before: written(before[key]), after: written(after[key]) }))
    .filter((line) => line.before !== line.after);
  return [...lines, ...changed];
}

/** One detail of an audit row: plain, or what changed. */
export type NoteLine = { key: string; value: string } | { key: string; before: string; after: string };

type Note = Readonly<Record<string, unknown>>;

/** 是 or 否, in the reader's language. */
type YesOrNo = (value: boolean) => string;

/** A value of a note as people read it: text as it is, lists on one line, the rest as JSON. */
function written(value: unknown, yesOrNo: YesOrNo): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return yesOrNo(value);
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return value.join(", ");
  return JSON.stringify(value, null, 2);
}

const isRecord = (value: unknown): value is Note =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The leaves of a value by where they stand in it, so that a change within it can be told by itself; lists count from 1. */
function leavesOf(value: unknown, yesOrNo: YesOrNo, key = ""): [string, string][] {
  const isNested = isRecord(value) || (Array.isArray(value) && value.some((item) => typeof item === "object"));
  if (!isNested) return [[key, written(value, yesOrNo)]];
  const parts = Array.isArray(value) ? value.map((item, index) => [String(index + 1), item]) : Object.entries(value);
  return parts.flatMap(([part, inner]) => leavesOf(inner, yesOrNo, key === "" ? part : `${key}.${part}`));
}

/** The details of a row, `before` and `after` joined into what changed; what stayed the same is left out of the two. */
export function noteLines({ before, after, ...rest }: Note, yesOrNo: YesOrNo): NoteLine[] {
  const lines = Object.entries(rest).map(([key, value]) => ({ key, value: written(value, yesOrNo) }));
  if (before === undefined && after === undefined) return lines;
  if (!isRecord(before) || !isRecord(after))
    return [...lines, { key: "", before: written(before, yesOrNo), after: written(after, yesOrNo) }];
  const [was, is] = [new Map(leavesOf(before, yesOrNo)), new Map(leavesOf(after, yesOrNo))];
  const changed = [...new Set([...was.keys(), ...is.keys()])]
    .map((key) => ({ key, before: was.get(key) ?? "", after: is.get(key) ?? "" }))
    .filter((line) => line.before !== line.after);
  // What the row was about, and is among what changed, would stand twice.
  return [...lines.filter(({ key }) => !changed.some((line) => line.key === key)), ...changed];
}

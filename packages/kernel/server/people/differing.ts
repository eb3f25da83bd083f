/** The present values of the fields that a change names and would alter, for the audit row. */
export function differing<T extends object>(present: T, change: { [K in keyof T]?: unknown }): Partial<T> {
  const keys = Object.keys(change) as (keyof T)[];
  const altered = keys.filter(
    (key) => change[key] !== undefined && JSON.stringify(change[key]) !== JSON.stringify(present[key]),
  );
  return Object.fromEntries(altered.map((key) => [key, present[key]])) as Partial<T>;
}

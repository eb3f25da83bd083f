import { type Db, sql } from "@tz/kernel/server/base";
import { workingTimeBetween } from "@tz/kernel/server/calendar";
import {
  type Checked,
  checkValues,
  daysOf,
  type Field,
  idsIn,
  isRange,
  type Range,
  type Value,
  type ValueFault,
  type WorkingDays,
} from "../../contract/index.ts";

interface Reading {
  unitId: string;
  /** A draft may lack what is required. */
  complete: boolean;
}

export interface ReadValues extends Checked {
  /** Days of the ranges, by field. */
  days: Record<string, number>;
}

/** Reads what was filled in, with what only the database knows: working days, and who is still there. */
export async function readValues(
  db: Db,
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
  { unitId, complete }: Reading,
): Promise<ReadValues> {
  const workingDays = await workingDaysIn(db, unitId, fields, given);
  const checked = checkValues(fields, given, { complete, workingDays });
  checked.faults.push(...(await missing(db, fields, checked)));
  const days = fields.flatMap((field): [string, number][] => {
    const count = daysOf(field, checked.values[field.name], workingDays);
    return count === undefined ? [] : [[field.name, count]];
  });
  return { ...checked, days: Object.fromEntries(days) };
}

const DAY = 86_400_000;
const midnight = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00+08:00`);
const keyOf = ({ from, to }: Range) => `${from.slice(0, 10)} ${to.slice(0, 10)}`;

/** The working days of every range that is counted in them, by the calendar of a unit. */
async function workingDaysIn(
  db: Db,
  unitId: string,
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
): Promise<WorkingDays> {
  const counted = fields.filter((field) => field.kind === "dateRange" && field.days === "working");
  const { values } = checkValues(
    counted.map((field) => ({ ...field, when: null })),
    Object.fromEntries(counted.map(({ name }) => [name, Object.hasOwn(given, name) ? given[name] : null])),
    { complete: false, workingDays: () => undefined },
  );
  const known = new Map<string, number>();
  for (const range of Object.values(values))
    if (isRange(range) && !known.has(keyOf(range))) known.set(keyOf(range), await workingDaysOf(db, unitId, range));
  return (range) => known.get(keyOf(range));
}

/** Working days from the first to the last day, both counted. @throws AppError calendar.no_working_time */
export async function workingDaysOf(db: Db, unitId: string, { from, to }: Range): Promise<number> {
  const end = new Date(midnight(to).getTime() + DAY);
  return (await workingTimeBetween(db, unitId, midnight(from), end)).days;
}

const sources = { person: "person", unit: "unit", department: "department" } as const;
const isPlace = (field: Field): field is Field & { kind: keyof typeof sources } => Object.hasOwn(sources, field.kind);

/** Faults for those who have left, and units and departments that are no more. One statement, by primary keys. */
async function missing(db: Db, fields: readonly Field[], { values }: Checked): Promise<ValueFault[]> {
  const asked = fields.filter(isPlace).flatMap((field) => {
    const ids = idsIn(values[field.name]);
    return ids.length > 0 ? [{ field, ids }] : [];
  });
  if (asked.length === 0) return [];
  const all = asked.flatMap(({ ids }) => ids);
  const { rows } = await sql<{ kind: string; id: string }>`
    select 'person' as kind, id from kernel.person where id = any (${all}::uuid[]) and state = 'active'
    union all select 'unit', id from kernel.unit where id = any (${all}::uuid[]) and state = 'active'
    union all select 'department', id from kernel.department where id = any (${all}::uuid[]) and state = 'active'`.execute(
    db,
  );
  const found = new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
  return asked.flatMap(({ field, ids }): ValueFault[] =>
    ids.every((id) => found.has(`${sources[field.kind]} ${id.toLowerCase()}`))
      ? []
      : [{ path: `values.${field.name}`, title: field.title, code: "not_there" }],
  );
}

/** Names of the persons, units and departments that values hold, also of those that are no more. One statement, by primary keys. */
export async function namesIn(
  db: Db,
  fields: readonly Field[],
  ...all: readonly Readonly<Record<string, unknown>>[]
): Promise<Record<string, string>> {
  const places = fields.filter(isPlace);
  const ids = new Set(all.flatMap((values) => places.flatMap(({ name }) => idsIn(values[name] as Value | undefined))));
  if (ids.size === 0) return {};
  const { rows } = await sql<{ id: string; name: string }>`
    with named (id) as (select distinct unnest(${[...ids]}::uuid[]))
    select id, name from named join kernel.person using (id)
    union all select id, name from named join kernel.unit using (id)
    union all select id, name from named join kernel.department using (id)`.execute(db);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

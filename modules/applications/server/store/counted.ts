import { type Db, sql, type Tx } from "@tz/kernel/server/base";
import { type Field, isRows, sumsOf, type Values } from "../../contract/index.ts";

/** An application as statistics count it: once, and with its amounts by field. */
export interface Counted {
  unitId: string;
  month: string;
  formId: string;
  state: "running" | "approved" | "refused" | "cancelled";
  /** Exact decimals. */
  amounts: Record<string, string>;
}

/** The amounts of what was filled in: numbers, money, and the sums of tables as `table.column`. */
export function amountsOf(fields: readonly Field[], values: Values): Record<string, string> {
  const entries = fields.flatMap((field): [string, string][] => {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (value === undefined) return [];
    if (field.kind === "number" || field.kind === "money") return [[field.name, String(value)]];
    if (field.kind !== "table" || !isRows(value)) return [];
    return sumsOf(field.columns, value).map(({ name, total }) => [`${field.name}.${name}`, total]);
  });
  return Object.fromEntries(entries);
}

/**
 * Moves an application from where it was counted to where it is counted now. Rows are written in the order of their keys, so that two
 * who count at once wait for each other and never both.
 */
export async function count(tx: Tx, before: Counted | null, after: Counted | null): Promise<void> {
  const lines = [...linesOf(before, "-"), ...linesOf(after, "")];
  if (lines.length === 0) return;
  await sql`/*kept*/
    insert into applications.tally as t (unit_id, month, form_id, state, field, amount)
    select unit_id, month, form_id, state, field, sum(amount)
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as l (unit_id uuid, month date, form_id uuid, state text, field text, amount numeric)
    group by unit_id, month, form_id, state, field having sum(amount) <> 0
    order by unit_id, month, form_id, state, field
    on conflict (unit_id, month, form_id, state, field) do update set amount = t.amount + excluded.amount`.execute(tx);
}

function linesOf(counted: Counted | null, sign: "-" | ""): Record<string, string>[] {
  if (counted === null) return [];
  const { unitId: unit_id, month, formId: form_id, state, amounts } = counted;
  const place = { unit_id, month, form_id, state };
  const signed = (amount: string) => (sign === "" ? amount : amount.startsWith("-") ? amount.slice(1) : `-${amount}`);
  return [
    { ...place, field: "", amount: signed("1") },
    ...Object.entries(amounts).map(([field, amount]) => ({ ...place, field, amount: signed(amount) })),
  ];
}

/** One line of the statistics as it is kept. */
export interface TallyRow {
  unit_id: string;
  month: string;
  form_id: string;
  state: Counted["state"];
  field: string;
  amount: string;
}

/** What was counted in a year, of one unit (by the primary key) or of all. */
export async function tallies(db: Db, year: number, unitId: string | null): Promise<TallyRow[]> {
  const { rows } = await sql<TallyRow>`
    select unit_id, to_char(month, 'YYYY-MM') as month, form_id, state, field, trim_scale(amount)::text as amount
    from applications.tally
    where month >= make_date(${year}, 1, 1) and month < make_date(${year} + 1, 1, 1) and amount <> 0
      ${unitId === null ? sql`` : sql`and unit_id = ${unitId}`}
    order by unit_id, month, form_id, state, field`.execute(db);
  return rows;
}

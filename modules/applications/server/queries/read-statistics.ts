import { sentence } from "@tz/kernel/contract/base";
import { type Actor, type Db, forbidden, notFound, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { applicationsPermissions, type Column, type Field, Statistics } from "../../contract/index.ts";
import { type TallyRow, tallies } from "../store/counted.ts";
import { type VersionRecord, versionsOf } from "../store/forms.ts";
import { fieldsOfVersion } from "../store/stored-form.ts";

/**
 * What was applied for in a year: by kind, month, unit and state, with sums. Read from counts that are kept with every change
 * (applications.tally), never from the applications. All units' are for those who look after the platform's forms.
 */
export const readStatistics = query({
  name: "applications.statistics",
  summary: { zh: "申请统计", en: "Statistics of applications" },
  access: "applications.use",
  refuses: ["kernel.not_found"],
  input: z.object({
    year: z.coerce.number().int().min(2000).max(2200),
    scope: z.enum(["unit", "everyone"]).default("unit"),
  }),
  output: Statistics,
  async run({ db, actor, input }) {
    const { year, scope } = input;
    requireScope(actor, scope);
    const rows = await tallies(db, year, scope === "unit" ? actor.unitId : null);
    const forms = await formsOf(db, [...new Set(rows.map(({ form_id }) => form_id))]);
    const units = await unitsOf(db, [...new Set(rows.map(({ unit_id }) => unit_id))]);
    return { year, forms, units, lines: linesOf(rows) };
  },
});

function requireScope(actor: Actor, scope: "unit" | "everyone"): void {
  const needed = scope === "unit" ? "applications.readUnit" : "applications.managePlatform";
  if (actor.permissions.has(needed)) return;
  if (scope === "everyone") throw notFound();
  throw forbidden(sentence(applicationsPermissions[needed], actor.language));
}

/** One line for each unit, month, kind and state: the count, and the sums of what has one. */
function linesOf(rows: readonly TallyRow[]): Statistics["lines"] {
  const groups = Map.groupBy(rows, ({ unit_id, month, form_id, state }) => [unit_id, month, form_id, state].join());
  return [...groups.values()].map((group) => {
    const { unit_id: unitId, month, form_id: formId, state } = group[0]!;
    const sums = group.flatMap(({ field, amount }): [string, string][] => (field === "" ? [] : [[field, amount]]));
    const count = Number(group.find(({ field }) => field === "")?.amount ?? 0);
    return { unitId, month, formId, state, count, sums: Object.fromEntries(sums) };
  });
}

/** The forms with what of them is summed, as the newest version that sums it calls it. */
async function formsOf(db: Db, ids: readonly string[]): Promise<Statistics["forms"]> {
  const versions = Map.groupBy(await versionsOf(db, ids), (version) => version.form_id);
  return [...versions].map(([id, own]) => {
    const sums = Map.groupBy(own.flatMap(summed), ({ name }) => name);
    return { id, title: own[0]!.title, sums: [...sums.values()].map(([newest]) => newest!) };
  });
}

function summed({ id, schema }: VersionRecord): Statistics["forms"][number]["sums"] {
  return fieldsOfVersion(id, schema).flatMap((field) => {
    if (field.kind === "number" || field.kind === "money")
      return [{ name: field.name, title: field.title, unit: unitOf(field) }];
    if (field.kind !== "table") return [];
    return field.columns.flatMap((column) =>
      "sum" in column && column.sum
        ? [{ name: `${field.name}.${column.name}`, title: `${field.title}·${column.title}`, unit: unitOf(column) }]
        : [],
    );
  });
}

const unitOf = (field: Field | Column): string | null => (field.kind === "number" ? field.unit : null);

async function unitsOf(db: Db, ids: readonly string[]): Promise<Statistics["units"]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, short_name as name from kernel.unit where id = any (${ids}::uuid[]) order by rank, id`.execute(db);
  return rows;
}

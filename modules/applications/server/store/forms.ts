import { type Db, sql } from "@tz/kernel/server/base";
import type { FormAccess } from "../policy.ts";
import type { FormRecord, FormSettings } from "../tables.ts";

export type LoadedForm = FormRecord & { unit_name: string; updated_by_name: string; access: FormAccess };

type Row = Omit<LoadedForm, "access">;

export const formColumns = sql`f.id, f.unit_id, f.audience, f.state, f.title, f.schema, f.settings, f.latest, f.changed,
  f.updated_at, f.updated_by, f.version, u.short_name as unit_name, n.name as updated_by_name`;
export const formSources = sql`applications.form f
  join kernel.unit u on u.id = f.unit_id join kernel.person n on n.id = f.updated_by`;

export const withAccess = (row: Row): LoadedForm => ({ ...row, access: accessOf(row) });

const accessOf = ({ unit_id, audience, state, changed, latest }: Row): FormAccess => ({
  unitId: unit_id,
  audience,
  state,
  changed,
  latest,
});

/** A form by its primary key, locked where a command asks. */
export async function loadForm(db: Db, formId: string, { lock = false } = {}): Promise<LoadedForm | undefined> {
  const { rows } = await sql<Row>`
    select ${formColumns} from ${formSources} where f.id = ${formId} ${lock ? sql`for no key update of f` : sql``}`.execute(
    db,
  );
  return rows[0] && withAccess(rows[0]);
}

/** A published version of a form. */
export interface VersionRecord {
  id: string;
  form_id: string;
  number: number;
  title: string;
  schema: unknown;
  settings: FormSettings;
}

const versionColumns = sql`v.id, v.form_id, v.number, v.title, v.schema, v.settings`;

/** By primary key. */
export async function loadVersion(db: Db, versionId: string): Promise<VersionRecord> {
  const { rows } = await sql<VersionRecord>`/*kept*/
    select ${versionColumns} from applications.form_version v where v.id = ${versionId}`.execute(db);
  return rows[0]!;
}

/** Every version of these forms, the newest of each first; by the unique key of form and number. */
export async function versionsOf(db: Db, formIds: readonly string[]): Promise<VersionRecord[]> {
  const { rows } = await sql<VersionRecord>`
    select ${versionColumns} from applications.form_version v
    where v.form_id = any (${formIds}::uuid[]) order by v.form_id, v.number desc`.execute(db);
  return rows;
}

/** The newest version of a form; by the unique key of form and number. */
export async function newestVersion(db: Db, formId: string): Promise<VersionRecord | undefined> {
  const { rows } = await sql<VersionRecord>`/*kept*/
    select ${versionColumns} from applications.form_version v where v.form_id = ${formId} order by v.number desc limit 1`.execute(
    db,
  );
  return rows[0];
}

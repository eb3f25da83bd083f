import { AppError, sql, type Tx } from "@tz/kernel/server/base";
import type { OpinionWitness } from "@tz/kernel/server/workflow";
import { applicationSubject } from "../contract/index.ts";
import { loadApplication } from "./store/applications.ts";
import { loadVersion } from "./store/forms.ts";
import { fieldsOfVersion } from "./store/stored-form.ts";
import { readValues } from "./values/read-values.ts";

/**
 * Keeps a step from being completed before what it requires is filled in. Who refuses the application, and who was only asked for an
 * opinion, need not fill in anything.
 */
export const requireFilled: OpinionWitness = async ({ tx, actor, now }, { case: ref, operation, step, ...written }) => {
  if (ref.type !== applicationSubject || operation !== "complete" || !step) return;
  const personId = written.onBehalfOf?.id ?? actor.personId;
  const names = await asked(tx, { instanceId: written.instanceId, node: step.id, personId, outcome: written.outcome });
  if (names.length === 0) return;
  const record = await loadApplication(tx, { actor, now }, ref.id);
  if (!record) return;
  const { id, schema } = await loadVersion(tx, record.version_id);
  const fields = fieldsOfVersion(id, schema);
  const read = await readValues(tx, fields, record.values ?? {}, { unitId: record.unit_id, complete: false });
  const missing = fields.filter(
    ({ name, required }) =>
      required && names.includes(name) && read.shown.has(name) && !Object.hasOwn(read.values, name),
  );
  if (missing.length > 0)
    throw new AppError("applications.fill_first", { fields: missing.map(({ title }) => `“${title}”`).join("、") });
};

interface Completed {
  instanceId: string;
  node: string;
  personId: string;
  outcome: string | null;
}

/** The fields that a step asks whoever decides at it for, unless the outcome ends the case; by task_instance. */
async function asked(tx: Tx, { instanceId, node, personId, outcome }: Completed): Promise<string[]> {
  const { rows } = await sql<{ fields: string[]; choices: { value: string; ends: boolean }[] }>`
    select s.step -> 'fields' as fields, s.step -> 'choices' as choices
    from kernel.process_instance i join kernel.process_version p on p.id = i.version_id
    cross join lateral (select p.graph -> 'nodes' -> ${node}::text -> 'step' as step) as s
    where i.id = ${instanceId} and jsonb_typeof(s.step) = 'object' and exists (
      select from kernel.task t
      where t.instance_id = i.id and t.node = ${node} and t.person_id = ${personId} and t.state = 'open' and t.sign_by is null)`.execute(
    tx,
  );
  const step = rows[0];
  if (!step || step.choices.some(({ value, ends }) => ends && value === outcome)) return [];
  return step.fields;
}

import type { Language } from "../../../contract/base/index.ts";
import type { CaseUrgency, TaskItem } from "../../../contract/workflow/index.ts";
import { type Services, sql } from "../../base/index.ts";
import { nameIn } from "../compile/names.ts";
import { linkTo } from "../module.ts";
import type { KindNames } from "./kind-names.ts";

/** A row of any view, as its statement gives it. */
export interface ItemRow {
  id: string;
  instance_id: string | null;
  case_type: string;
  case_id: string;
  kind: string;
  title: string;
  urgency: CaseUrgency;
  step: string;
  step_en: string | null;
  from_unit: string;
  from_name: string | null;
  handler: string;
  handler_id: string | null;
  arrived_at: Date;
  due_at: Date | null;
  read_at: Date | null;
  urged_at: Date | null;
  done_at: Date | null;
  outcome: string | null;
  /** In the list that is ordered by it. */
  pressing?: number;
}

/** The columns of `ItemRow` from a task named `r`. */
export const taskItem = sql`
  r.id, r.instance_id, r.case_type, r.case_id, r.kind, r.title, r.urgency, r.step_name as step,
  r.step_name_en as step_en,
  r.case_unit_name as from_unit, r.from_name, r.person_name as handler, r.person_id as handler_id,
  r.opened_at as arrived_at, r.due_at, r.read_at, r.urged_at, r.closed_at as done_at, r.outcome`;

/** From a copy named `r`. */
export const copyItem = sql`
  r.id, r.instance_id, r.case_type, r.case_id, r.kind, r.title, r.urgency, '' as step, null as step_en, r.case_unit_name as from_unit,
  r.from_name, r.person_name as handler, r.person_id as handler_id, r.sent_at as arrived_at, null::timestamptz as due_at,
  r.read_at, null::timestamptz as urged_at, null::timestamptz as done_at, null as outcome`;

/** Whose list it is. */
export interface Reader {
  /** A task of another's is shown as in their name; null in a list of the unit's. */
  personId: string | null;
  language: Language;
  kinds: KindNames;
}

/** A line of a list, its step in the reader's language. */
export function presentItem(
  services: Pick<Services, "registry">,
  row: ItemRow,
  now: Date,
  { personId: readerId, language, kinds }: Reader,
): TaskItem {
  const { id, kind, title, urgency, handler, outcome } = row;
  const ref = { type: row.case_type, id: row.case_id };
  const others = readerId !== null && row.handler_id !== null && row.handler_id !== readerId;
  return {
    id,
    instanceId: row.instance_id,
    case: ref,
    kind,
    kindName: kinds(kind),
    title,
    urgency,
    step: nameIn({ name: row.step, nameEn: row.step_en ?? undefined }, language),
    fromUnit: row.from_unit,
    from: row.from_name,
    handler,
    arrivedAt: row.arrived_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    late: row.done_at === null && row.due_at !== null && row.due_at < now,
    readAt: row.read_at?.toISOString() ?? null,
    urgedAt: row.urged_at?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
    outcome,
    onBehalfOf: others ? handler : null,
    link: linkTo(services, ref),
  };
}

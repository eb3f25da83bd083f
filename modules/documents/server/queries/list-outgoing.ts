import { csv, pageRequest } from "@tz/kernel/contract/base";
import { type Actor, type Db, decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentType, OutgoingPage, type OutgoingRow, OutgoingState, Urgency } from "../../contract/index.ts";
import { ownStep, processSteps, stateOf } from "../repository/task-facts.ts";
import { outgoing } from "../tables.ts";

const Keys = z.tuple([z.uuid()]);

const Input = z.object({
  ...pageRequest,
  /** `mine`: what I drafted; `unit`: all that my unit has submitted. */
  box: z.enum(["mine", "unit"]).default("mine"),
  state: csv(OutgoingState),
  documentType: csv(DocumentType),
  urgency: csv(Urgency),
  departmentId: z.uuid().optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  text: z.string().trim().max(100).optional(),
});

/**
 * Outgoing documents, newest first. `mine` is served by document_drafter, `unit` by document_unit, and with one state
 * each by the index that has the state too; the other filters narrow what these give.
 */
export const listOutgoing = query({
  name: "documents.list-outgoing",
  summary: { zh: "发文列表", en: "List outgoing documents" },
  access: "documents.read",
  input: Input,
  output: OutgoingPage,
  async run({ db, actor, input }) {
    if (input.box === "unit" && !actor.permissions.has("documents.readUnit")) return { items: [], next: null };
    const rows = await selectRows(db, actor, input).execute();
    return keysetPage(rows, input.limit, ({ id }) => [id], presentRow);
  },
});

function selectRows(db: Db, actor: Actor, input: z.output<typeof Input>) {
  const after = decodeCursor(input.cursor, Keys);
  let rows = outgoing(db)
    .selectFrom("documents.document as d")
    .select(["d.id", "d.state", "d.document_type", "d.title", "d.document_number", "d.urgency", "d.secrecy"])
    .select(["d.drafter_name", "d.created_at", "d.updated_at", "d.dispatched_at"])
    .select(openNode.as("node"))
    .select(sql<string | null>`(select name from kernel.department where id = d.department_id)`.as("department_name"))
    .orderBy("d.id", "desc")
    .limit(input.limit + 1);
  rows =
    input.box === "mine"
      ? rows.where("d.drafter_id", "=", actor.personId)
      : rows.where("d.unit_id", "=", actor.unitId).where("d.submitted_at", "is not", null);
  if (input.state) rows = rows.where(standsAt(input.state));
  if (input.documentType) rows = rows.where("d.document_type", "in", input.documentType);
  if (input.urgency) rows = rows.where("d.urgency", "in", input.urgency);
  if (input.departmentId) rows = rows.where("d.department_id", "=", input.departmentId);
  if (input.year) rows = rows.where(createdIn(input.year));
  if (input.text) rows = rows.where(mentions(input.text));
  return after ? rows.where("d.id", "<", after[0]) : rows;
}

/** The step of a running document: where its process has open tasks; index task_instance. */
const openNode = sql<string | null>`(
  select ${ownStep} from kernel.task t where t.instance_id = d.instance_id and t.state = 'open' order by t.id limit 1)`;

/** Running documents are few; only for them the step is looked up. */
function standsAt(states: readonly OutgoingState[]) {
  const steps = processSteps.filter((step) => states.includes(step));
  const elsewhere = states.includes("review") ? sql`or ${openNode} <> all(${[...processSteps]})` : sql``;
  const ended = states.includes("void") ? sql`or ${openNode} is null` : sql``;
  return sql<boolean>`(d.state = any(${[...states]})
    or d.state = 'running' and (${openNode} = any(${steps}) ${elsewhere} ${ended}))`;
}

/** By the office's calendar. */
const createdIn = (year: number) => sql<boolean>`
  d.created_at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Shanghai')
  and d.created_at < make_timestamptz(${year} + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')`;

const mentions = (text: string) => sql<boolean>`
  (position(${text} in d.title) > 0 or position(${text} in coalesce(d.document_number, '')) > 0)`;

type Row = Awaited<ReturnType<ReturnType<typeof selectRows>["execute"]>>[number];

function presentRow(row: Row): OutgoingRow {
  return {
    id: row.id,
    state: stateOf(row.state, row.node),
    documentType: row.document_type,
    title: row.title,
    documentNumber: row.document_number,
    urgency: row.urgency,
    secrecy: row.secrecy,
    drafterName: row.drafter_name,
    departmentName: row.department_name,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    dispatchedAt: row.dispatched_at?.toISOString() ?? null,
  };
}

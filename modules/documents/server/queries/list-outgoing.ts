import { csv, pageRequest } from "@tz/kernel/contract/base";
import { type Actor, decodeCursor, keysetPage, type ListText, pageCondition, query, sql } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import { z } from "zod";
import { DocumentType, OutgoingPage, type OutgoingRow, OutgoingState, Urgency } from "../../contract/index.ts";
import { ownStep, processSteps, stateOf } from "../repository/task-facts.ts";
import type { DocumentTable } from "../tables.ts";

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

type Part = ReturnType<typeof sql>;

export const outgoingText: ListText = {
  table: "documents.document",
  alias: "d",
  contains: (pattern) => sql`d.title like ${pattern} or d.document_number like ${pattern}`,
  holds: (keys) => sql`kernel.grams(d.title, d.document_number) @> ${keys}`,
};

/**
 * Outgoing documents, newest first. `mine` is served by document_drafter, `unit` by document_unit, and with one state
 * each by the index that has the state too, a text by document_text; the other filters narrow what these give.
 */
export const listOutgoing = query({
  name: "documents.list-outgoing",
  summary: { zh: "发文列表", en: "List outgoing documents" },
  access: "documents.read",
  input: Input,
  output: OutgoingPage,
  async run({ db, actor, input }) {
    if (input.box === "unit" && !actor.permissions.has("documents.readUnit")) return { items: [], next: null };
    const limit = input.limit + 1;
    const page = { text: input.text, where: wanted(actor, input), order: newestFirst, limit };
    const { rows } = await selectRows(await pageCondition(db, outgoingText, page), limit).execute(db);
    return keysetPage(rows, input.limit, ({ id }) => [id], presentRow);
  },
});

const newestFirst = sql`d.id desc`;

const selectRows = (where: Part, limit: number) => sql<Row>`
  select d.*, ${openNode} as node, (select name from kernel.department where id = d.department_id) as department_name
  from documents.document d where ${where} order by ${newestFirst} limit ${limit}`;

/** What the actor may see of what was asked for, but for the text. */
function wanted(actor: Actor, { box, cursor, ...filters }: z.output<typeof Input>): Part {
  const { state, documentType, urgency, departmentId, year } = filters;
  const after = decodeCursor(cursor, Keys);
  return sql`${box === "mine" ? sql`d.drafter_id = ${actor.personId}` : sql`d.unit_id = ${actor.unitId} and d.submitted_at is not null`}
    ${state ? sql`and ${standsAt(state)}` : sql``}
    ${documentType ? sql`and d.document_type = any (${documentType}::text[])` : sql``}
    ${urgency ? sql`and d.urgency = any (${urgency}::text[])` : sql``}
    ${departmentId ? sql`and d.department_id = ${departmentId}` : sql``}
    ${year ? sql`and ${createdIn(year)}` : sql``}
    ${after ? sql`and d.id < ${after[0]}` : sql``}`;
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

interface Row extends Selectable<DocumentTable> {
  node: string | null;
  department_name: string | null;
}

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

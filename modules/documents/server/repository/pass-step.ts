import type { Actor, WriteContext } from "@tz/kernel/server/base";
import { completeTask, type Json, type Performed } from "@tz/kernel/server/workflow";
import type { Updateable } from "kysely";
import { type DocumentStatus, documentSubject } from "../../contract/index.ts";
import { caseOf } from "../process.ts";
import { type DocumentTable, outgoing } from "../tables.ts";
import type { DocumentRecord } from "./document-record.ts";
import { reindex } from "./reindex.ts";
import { stateOf } from "./task-facts.ts";

type Context = WriteContext & { actor: Actor };

export interface StepPass {
  /** The step's `tz:form`. */
  form: string;
  outcome?: string;
  opinion?: string;
  /** The file of what was written by hand. */
  handwriting?: string | null;
  fields?: Record<string, Json>;
  /** Columns that the step writes. */
  set?: Updateable<DocumentTable>;
  /** One of several who act side by side: the document's version stays, so that they do not refuse one another. */
  isParallel?: boolean;
}

/** Completes the step at which the document stands with the actor, and says where it stands now. */
export async function passStep(context: Context, record: DocumentRecord, pass: StepPass): Promise<DocumentStatus> {
  const { row, node } = record;
  const { form, outcome, opinion, fields, handwriting } = pass;
  const task = { case: caseOf(row.id), ...(node !== null && { step: node }) };
  const performed = await completeTask(context, { task, form, outcome, opinion, handwriting, fields });
  return recordStep(context, record, performed, pass);
}

/** Writes what a step changed in the document. */
export async function recordStep(
  context: Context,
  { row }: DocumentRecord,
  performed: Performed,
  { set = {}, isParallel = false }: Pick<StepPass, "set" | "isParallel">,
): Promise<DocumentStatus> {
  const { tx, now, subject } = context;
  const version = isParallel ? row.version : row.version + 1;
  const changed = { ...set, version, updated_at: now };
  await outgoing(tx).updateTable("documents.document").set(changed).where("id", "=", row.id).execute();
  subject({ type: documentSubject, id: row.id, unitId: row.unit_id });
  reindex(context, row.id);
  return {
    id: row.id,
    version,
    state: stateOf(set.state ?? row.state, nodeAfter(performed)),
    documentNumber: set.document_number === undefined ? row.document_number : set.document_number,
  };
}

/** The step at which the case stands now. */
function nodeAfter({ decided }: Performed): string | null {
  return Object.values(decided.state.tokens)[0]?.node.replace(/^.*\//, "") ?? null;
}

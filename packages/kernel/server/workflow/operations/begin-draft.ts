import { type Actor, AppError, newId, sql, violates, type WriteContext } from "../../base/index.ts";
import type { ProcessTitle } from "../compile/process-title.ts";

interface Beginning {
  title: ProcessTitle;
  bpmn: string;
  /** The published process and the version that it begins from; null: a new process. */
  from: { definitionId: string; number: number } | null;
}

/**
 * Keeps a drawing as a draft.
 * @throws AppError workflow.draft_exists where the process is being drawn already
 */
export async function beginDraft(
  context: WriteContext & { actor: Actor },
  { title, bpmn, from }: Beginning,
): Promise<{ id: string }> {
  const { tx, now, actor } = context;
  const id = newId();
  try {
    await sql`
      insert into kernel.process_draft (id, key, name, bpmn, definition_id, based_on, updated_at, updated_by)
      values (${id}, ${title.key}, ${title.name}, ${bpmn}, ${from?.definitionId ?? null}, ${from?.number ?? null},
        ${now}, ${actor.personId})`.execute(tx);
  } catch (error) {
    if (violates(error, "process_draft_definition")) throw new AppError("workflow.draft_exists", { name: title.name });
    throw error;
  }
  context.subject({ type: "process-draft", id });
  context.note({ key: title.key });
  return { id };
}

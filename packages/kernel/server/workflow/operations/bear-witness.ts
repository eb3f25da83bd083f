import type { Actor, WriteContext } from "../../base/index.ts";
import type { LoadedInstance } from "../store/instance.ts";
import type { HistoryEntry } from "../store/write.ts";

/**
 * Lets the modules that sign opinions hear of one: a step completed or sent back by a person.
 * @throws AppError what a witness refuses
 */
export async function bearWitness(
  context: WriteContext,
  { case: ref, title, id, version }: LoadedInstance,
  entry: HistoryEntry,
): Promise<void> {
  const { actor, operation } = entry;
  if (!actor || (operation !== "complete" && operation !== "sendBack")) return;
  const written = {
    case: ref,
    title,
    instanceId: id,
    seq: version + 1,
    operation,
    step: entry.node === null ? null : { id: entry.node, name: entry.stepName ?? entry.node },
    outcome: entry.outcome,
    opinion: entry.opinion,
    handwriting: entry.handwriting,
    onBehalfOf: entry.onBehalfOf ?? null,
  } as const;
  const acting: WriteContext & { actor: Actor } = { ...context, actor };
  for (const module of context.services.registry.modules)
    for (const witness of module.witnesses ?? []) await witness(acting, written);
}

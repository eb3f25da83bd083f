import type { SignerPlace } from "../../../contract/workflow/index.ts";
import { AppError } from "../../base/index.ts";
import { findPersons } from "./find-persons.ts";
import { type ActingContext, type Meeting, onBehalfOf } from "./meet.ts";
import { type Performed, perform } from "./perform.ts";

export interface SignersOrder {
  personIds: readonly string[];
  place: SignerPlace;
  reason?: string | undefined;
}

/** Asks others to sign at the actor's step (加签), for a task that is loaded and allowed. */
export async function addSignersMet(context: ActingContext, meeting: Meeting, order: SignersOrder): Promise<Performed> {
  const { instance, task } = meeting;
  const { place } = order;
  const people = await findPersons(context, instance, order.personIds);
  return perform(context, {
    instance,
    operation: { kind: "addSigner", task: task.no, people, place },
    actor: context.actor,
    onBehalfOf: onBehalfOf(meeting),
    task,
    opinion: order.reason?.trim() || null,
    detail: { place, ...(place === "after" && { to: people.map(({ personId: id, name }) => ({ id, name })) }) },
  });
}

/** Takes back what the actor asked others to sign (减签), for a task that is loaded and allowed. */
export async function removeSignersMet(
  context: ActingContext,
  meeting: Meeting,
  order: { signerTaskIds: readonly string[]; reason?: string | undefined },
): Promise<Performed> {
  const { instance, task } = meeting;
  const numbers = new Map([...instance.taskIds].map(([no, id]) => [id, no]));
  const signers = order.signerTaskIds.map((id) => numbers.get(id));
  if (signers.includes(undefined)) throw new AppError("workflow.not_your_signer");
  const known = signers.filter((no) => no !== undefined);
  const removed = known.map((no) => instance.state.tasks[no]!.handler);
  return perform(context, {
    instance,
    operation: { kind: "removeSigner", task: task.no, signers: known },
    actor: context.actor,
    onBehalfOf: onBehalfOf(meeting),
    task,
    opinion: order.reason?.trim() || null,
    detail: { to: removed.map(({ personId: id, name }) => ({ id, name })) },
  });
}

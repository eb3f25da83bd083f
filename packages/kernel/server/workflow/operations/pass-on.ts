import type { WriteContext } from "../../base/index.ts";
import { isLeft, tasksOf } from "../engine/state.ts";
import { knownPeople } from "../store/known-people.ts";
import { lockTask } from "../store/load.ts";
import { changeHands } from "./hand-over.ts";
import { isOwnDraft } from "./relation.ts";

/**
 * Gives an overdue task to the leader one level up, with a deadline of its own. Where nobody is above, that is whoever drafted the
 * case, or it was done meanwhile, it stays.
 */
export async function passOn(context: WriteContext, taskId: string): Promise<boolean> {
  const found = await lockTask(context.tx, taskId);
  const part = found?.instance.state.tasks[found.task.no];
  const late = part?.state === "open" && part.due !== null && new Date(part.due) <= context.now;
  if (!found || !part || !late || found.instance.status !== "running") return false;
  const { instance } = found;
  const lookups = [{ find: "above" as const, post: part.handler.postId }];
  const [above = []] = await knownPeople(context, instance.directory, instance.id, lookups);
  const left = tasksOf(instance.state, part.token).filter(isLeft);
  const to = above.find(
    ({ personId }) =>
      !left.some(({ handler }) => handler.personId === personId) && !isOwnDraft(context.services, personId, instance),
  );
  if (!to) return false;
  await changeHands(context, found, to, { reason: "late", fresh: true });
  return true;
}

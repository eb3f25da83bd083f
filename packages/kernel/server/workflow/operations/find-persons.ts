import { AppError } from "../../base/index.ts";
import type { Handler } from "../engine/state.ts";
import type { LoadedInstance } from "../store/instance.ts";
import { knownPeople } from "../store/known-people.ts";
import type { ActingContext } from "./meet.ts";

/**
 * These persons in their main posts, each once, in the order given; one statement at most.
 * @throws AppError workflow.person_unknown when somebody has left, holds no post or is an administrator
 */
export async function findPersons(
  context: ActingContext,
  instance: LoadedInstance,
  personIds: readonly string[],
): Promise<Handler[]> {
  const ids = [...new Set(personIds)];
  const [found = []] = await knownPeople(context, instance.directory, instance.id, [{ find: "persons", ids }]);
  if (found.length < ids.length) throw new AppError("workflow.person_unknown", { count: ids.length - found.length });
  return ids.map((id) => found.find(({ personId }) => personId === id)!);
}

import { z } from "zod";
import { TaskKind } from "../../../contract/workflow/index.ts";
import { query } from "../../base/index.ts";
import { caseTypesOf } from "../module.ts";

/** What tasks can be about, for the filter of their lists and for delegations: as modules declare them, and as the unit made them. */
export const listTaskKinds = query({
  name: "workflow.list-kinds",
  summary: { zh: "查看任务的类型", en: "List the kinds of task" },
  input: z.object({}),
  output: z.array(TaskKind),
  access: "signedIn",
  async run({ db, actor, services }) {
    const types = caseTypesOf(services);
    const kinds = new Map(types.flatMap((type) => Object.entries(type.kinds)));
    for (const type of types)
      for (const [kind, words] of (await type.madeKinds?.(db, { unitId: actor.unitId })) ?? []) kinds.set(kind, words);
    return [...kinds].map(([kind, words]) => ({ kind, ...words }));
  },
});

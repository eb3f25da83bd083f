import { z } from "zod";
import { TaskKind } from "../../../contract/workflow/index.ts";
import { query } from "../../base/index.ts";
import { caseTypesOf } from "../module.ts";

/** What tasks can be about, for the filter of their lists; known from the modules of this process. */
export const listTaskKinds = query({
  name: "workflow.list-kinds",
  summary: { zh: "查看任务的类型", en: "List the kinds of task" },
  input: z.object({}),
  output: z.array(TaskKind),
  access: "signedIn",
  async run({ services }) {
    const types = caseTypesOf(services);
    const kinds = new Map(types.flatMap((type) => Object.entries(type.kinds)));
    return [...kinds].map(([kind, words]) => ({ kind, ...words }));
  },
});

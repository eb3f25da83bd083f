import { z } from "zod";
import { CirculateRequest, OnCase } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { circulate } from "../operations/circulate.ts";
import { mayReadCase } from "../operations/may-read-case.ts";

/** Whoever may read a case may pass copies of it on; each copy is on record with its sender. */
export const circulateCase = command({
  name: "workflow.circulate",
  summary: { zh: "传阅", en: "Circulate copies of a case" },
  input: z.object({ ...OnCase.shape, ...CirculateRequest.shape }),
  output: z.object({ copies: z.array(z.object({ copyId: z.uuid(), personId: z.uuid() })) }),
  access: "signedIn",
  load: async ({ tx, actor, services }, { type, id }) => {
    const readable = await mayReadCase(services, tx, actor, { type, id });
    return readable ? { type, id } : undefined;
  },
  async run({ input, record, ...context }) {
    context.subject(record);
    const result = await circulate(context, { ...input, case: record });
    context.note({ copies: result.copies.length });
    return result;
  },
});

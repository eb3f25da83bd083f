import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { Registration } from "../../contract/index.ts";
import { mayDoIncoming } from "../incoming/policy.ts";
import { register } from "../incoming/register.ts";
import { loadIncoming } from "../incoming/store.ts";

/** 登记: a paper that came by delivery gets its number; all its elements are there already. */
export const registerIncoming = command({
  name: "documents.register-incoming",
  summary: { zh: "收文登记", en: "Register an incoming paper" },
  access: "documents.registerIncoming",
  input: Registration.extend({ incomingId: z.uuid(), version: z.int().optional() }),
  output: z.object({ id: z.uuid(), receivedNumber: z.string() }),
  load: ({ tx, actor }, { incomingId }) => loadIncoming(tx, actor, incomingId, { lock: true }),
  version: (record) => record.version,
  may: (actor, record) => mayDoIncoming("register", actor, record.access),
  async run(context) {
    const { record, input } = context;
    return { id: record.id, ...(await register(context, { ...record, dueAt: record.due_at }, input)) };
  },
});

import { z } from "zod";
import { notFound, query, sql } from "../../base/index.ts";

export const readProcessVersion = query({
  name: "workflow.read-process-version",
  summary: { zh: "查看流程图", en: "Read the file of a process's version" },
  input: z.object({ processId: z.uuid(), number: z.coerce.number().int().min(1).max(2_000_000_000) }),
  output: z.object({ number: z.int(), bpmn: z.string() }),
  access: "workflow.manageProcesses",
  async run({ db, input }) {
    const { rows } = await sql<{ number: number; bpmn: string }>`
      select number, bpmn from kernel.process_version
      where definition_id = ${input.processId} and number = ${input.number}`.execute(db);
    if (!rows[0]) throw notFound();
    return rows[0];
  },
});

import { z } from "zod";
import { fileOf, notFound, rawRoute, sendDownload, sql } from "../../base/index.ts";

/** As what a process is saved by whoever downloads it. */
export const downloadOf = (name: string) => ({ name: `${name}.bpmn`, type: "application/bpmn+xml; charset=utf-8" });

/** The file as it was put in, byte for byte. */
export const downloadProcess = rawRoute({
  method: "GET",
  path: "/api/processes/:processId/versions/:number/file",
  name: "workflow.download-process",
  summary: { zh: "下载流程文件", en: "Download a process's file" },
  access: "workflow.manageProcesses",
  answers: fileOf("application/bpmn+xml"),
  input: z.object({ processId: z.uuid(), number: z.coerce.number().int().min(1).max(2_000_000_000) }),
  async handler({ reply, services, input: { processId, number } }) {
    const { rows } = await sql<{ name: string; bpmn: string }>`
      select d.name, v.bpmn from kernel.process_version v join kernel.process_definition d on d.id = v.definition_id
      where v.definition_id = ${processId} and v.number = ${number}`.execute(services.db);
    if (!rows[0]) throw notFound();
    return sendDownload(reply, Buffer.from(rows[0].bpmn), downloadOf(`${rows[0].name}-${number}`));
  },
});

import { z } from "zod";
import { MigrateRequest, MigrationResult } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { apart } from "../operations/apart.ts";
import { migrateInstance, targetOf } from "../operations/migrate-instance.ts";

/** What one case refuses does not keep the others from being migrated. */
export const migrateCases = command({
  name: "workflow.migrate",
  summary: { zh: "把在办事项迁移到流程的另一版本", en: "Move running cases to another version" },
  input: z.object({ processId: z.uuid(), ...MigrateRequest.shape }),
  output: MigrationResult,
  access: "workflow.manageProcesses",
  async run({ input, ...context }) {
    const target = await targetOf(context.tx, input.processId, input.to);
    const result: MigrationResult = { done: [], refused: [] };
    // In one order everywhere, so that two migrations do not wait for each other.
    for (const instanceId of [...new Set(input.instanceIds)].sort()) {
      const refusal = await apart(context, (part) => migrateInstance(part, instanceId, target, input.reason));
      if (refusal) result.refused.push({ instanceId, ...refusal });
      else result.done.push(instanceId);
    }
    context.subject({ type: "process", id: input.processId });
    context.note({ to: target.number, done: result.done.length, refused: result.refused.length, reason: input.reason });
    return result;
  },
});

import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { lockTemplate } from "../repository/templates.ts";
import { outgoing } from "../tables.ts";

/** Removes a template; documents made from it keep their text. */
export const deleteTemplate = command({
  name: "documents.delete-template",
  summary: { zh: "删除公文模板", en: "Delete a template" },
  access: "documents.templates",
  input: z.object({ templateId: z.uuid(), version: z.int().optional() }),
  output: z.object({ id: z.uuid() }),
  load: ({ tx, actor }, { templateId }) => lockTemplate(tx, actor.unitId, templateId),
  version: ({ version }) => version,
  async run({ tx, actor, record, subject }) {
    await outgoing(tx).deleteFrom("documents.template").where("id", "=", record.id).execute();
    subject({ type: "documents.template", id: record.id, unitId: actor.unitId });
    return { id: record.id };
  },
});

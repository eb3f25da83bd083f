import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentContent, filledLine, TemplateView } from "../../contract/index.ts";
import { lockTemplate, presentTemplate } from "../repository/templates.ts";
import { outgoing } from "../tables.ts";
import { refuseSameName, withoutFiles } from "./add-template.ts";

/** Changes name and text of a template of the actor's unit. */
export const changeTemplate = command({
  name: "documents.change-template",
  summary: { zh: "修改公文模板", en: "Change a template" },
  access: "documents.templates",
  input: z.object({ templateId: z.uuid(), version: z.int(), name: filledLine(50), content: DocumentContent }),
  output: TemplateView,
  load: ({ tx, actor }, { templateId }) => lockTemplate(tx, actor.unitId, templateId),
  version: ({ version }) => version,
  async run({ tx, now, actor, input, record, subject }) {
    const changed = {
      name: input.name,
      document_type: input.content.documentType,
      version: record.version + 1,
      updated_at: now,
      updated_by: actor.name,
    };
    await outgoing(tx)
      .updateTable("documents.template")
      .set({ ...changed, content: JSON.stringify(withoutFiles(input.content)) })
      .where("id", "=", record.id)
      .execute()
      .catch((error) => refuseSameName(error, input.name));
    subject({ type: "documents.template", id: record.id, unitId: actor.unitId });
    return presentTemplate({ ...record, ...changed }, actor);
  },
});

import { notFound, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { TemplateDetail } from "../../contract/index.ts";
import { findTemplate, presentTemplate } from "../repository/templates.ts";

/** One template of the actor's unit with its text; by primary key. */
export const readTemplate = query({
  name: "documents.read-template",
  summary: { zh: "查看公文模板", en: "Read a template" },
  access: "documents.draft",
  input: z.object({ templateId: z.uuid() }),
  output: TemplateDetail,
  async run({ db, actor, input }) {
    const row = await findTemplate(db, actor.unitId, input.templateId);
    if (!row) throw notFound();
    return { ...presentTemplate(row, actor), content: row.content };
  },
});

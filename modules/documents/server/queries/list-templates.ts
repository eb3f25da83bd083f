import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentType, TemplateView } from "../../contract/index.ts";
import { presentTemplate } from "../repository/templates.ts";
import { outgoing } from "../tables.ts";

const Keys = z.tuple([z.string()]);

/** The templates of the actor's unit by name; index template_name. */
export const listTemplates = query({
  name: "documents.list-templates",
  summary: { zh: "本单位公文模板", en: "The unit's templates" },
  access: "documents.draft",
  input: z.object({ ...pageRequest, documentType: DocumentType.optional() }),
  output: pageOf(TemplateView),
  async run({ db, actor, input }) {
    const after = decodeCursor(input.cursor, Keys);
    let rows = outgoing(db)
      .selectFrom("documents.template")
      .select(["id", "unit_id", "name", "document_type", "version", "updated_at", "updated_by"])
      .where("unit_id", "=", actor.unitId)
      .orderBy("name")
      .limit(input.limit + 1);
    if (input.documentType) rows = rows.where("document_type", "=", input.documentType);
    if (after) rows = rows.where("name", ">", after[0]);
    return keysetPage(
      await rows.execute(),
      input.limit,
      ({ name }) => [name],
      (row) => presentTemplate(row, actor),
    );
  },
});

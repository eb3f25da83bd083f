import { AppError, command, newId, violates } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentContent, filledLine, isText, TemplateView } from "../../contract/index.ts";
import { presentTemplate } from "../repository/templates.ts";
import { outgoing } from "../tables.ts";

/** Keeps a text as a template of the actor's unit. */
export const addTemplate = command({
  name: "documents.add-template",
  summary: { zh: "新建公文模板", en: "Add a template" },
  access: "documents.templates",
  input: z.object({ name: filledLine(50), content: DocumentContent }),
  output: TemplateView,
  async run({ tx, now, actor, input, subject }) {
    const row = {
      id: newId(),
      unit_id: actor.unitId,
      name: input.name,
      document_type: input.content.documentType,
      updated_at: now,
      updated_by: actor.name,
    };
    await outgoing(tx)
      .insertInto("documents.template")
      .values({ ...row, content: JSON.stringify(withoutFiles(input.content)) })
      .execute()
      .catch((error) => refuseSameName(error, input.name));
    subject({ type: "documents.template", id: row.id, unitId: actor.unitId });
    return presentTemplate({ ...row, version: 1 }, actor);
  },
});

/** Files belong to one document; a template carries none. */
export function withoutFiles(content: DocumentContent): DocumentContent {
  const withoutPictures = (body: DocumentContent["body"]) => body.filter(({ type }) => type !== "picture");
  return {
    ...content,
    body: withoutPictures(content.body),
    attachments: content.attachments.filter(isText).map((one) => ({ ...one, body: withoutPictures(one.body) })),
  };
}

/** @throws AppError documents.template_name_taken where that is what went wrong, else the error itself */
export function refuseSameName(error: unknown, name: string): never {
  if (violates(error, "template_name")) throw new AppError("documents.template_name_taken", { name });
  throw error;
}

import { command, newId, notFound } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentContent, documentSubject, SavedDraft } from "../../contract/index.ts";
import { reindex } from "../repository/reindex.ts";
import { findTemplate } from "../repository/templates.ts";
import { columnsOf, versionOf, writeFiles, writeRelations } from "../repository/write-content.ts";
import { outgoing } from "../tables.ts";

const nothing: Pick<DocumentContent, "relations" | "attachments" | "body"> = {
  relations: [],
  attachments: [],
  body: [],
};

/** 拟稿: begins a draft of the actor's unit, from its text (empty, or read from a Word file) or from a template. */
export const draftDocument = command({
  name: "documents.draft",
  summary: { zh: "拟稿", en: "Begin a draft" },
  access: "documents.draft",
  input: z
    .object({ content: DocumentContent.optional(), templateId: z.uuid().optional() })
    .refine(({ content, templateId }) => (content === undefined) !== (templateId === undefined), {
      path: ["content"],
      message: "填写内容或者选择模板，二者取一。 / Give the content or a template, one of them.",
    }),
  output: SavedDraft,
  async run(context) {
    const { tx, now, actor, input, subject } = context;
    const content = input.content ?? (await templateContent(context, input.templateId!));
    const id = newId();
    await outgoing(tx)
      .insertInto("documents.document")
      .values({
        id,
        unit_id: actor.unitId,
        department_id: actor.departmentId,
        drafter_id: actor.personId,
        drafter_name: actor.name,
        drafter_title: actor.postTitle,
        ...columnsOf(content),
        created_at: now,
        updated_at: now,
      })
      .execute();
    await outgoing(tx)
      .insertInto("documents.document_version")
      .values({ document_id: id, number: 1, step: "draft", visit: 0, ...versionOf(actor, now, content) })
      .execute();
    await writeRelations(context, id, nothing, content);
    await writeFiles(context, id, nothing, content);
    subject({ type: documentSubject, id, unitId: actor.unitId });
    reindex(context, id);
    return {
      id,
      version: 1,
      state: "draft" as const,
      documentNumber: null,
      versionNumber: 1,
      savedAt: now.toISOString(),
    };
  },
});

async function templateContent({ tx, actor }: Parameters<typeof draftDocument.run>[0], templateId: string) {
  const template = actor && (await findTemplate(tx, actor.unitId, templateId));
  if (!template) throw notFound();
  return template.content;
}

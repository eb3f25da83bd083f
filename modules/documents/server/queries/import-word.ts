import { Readable } from "node:stream";
import { AppError, type Db, rawRoute, readBody, sql } from "@tz/kernel/server/base";
import { documentsErrors, type Recipient, WordImport } from "../../contract/index.ts";
import { importWord } from "../word/import-word.ts";
import { keepPictures } from "../word/keep-pictures.ts";
import { wordFileLimit } from "../word/package.ts";
import { WordError } from "../word/word-error.ts";

export const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Reads a Word file into a draft that nobody has saved yet; of the file only its pictures are kept, for a day if nobody saves. */
export const importWordRoute = rawRoute({
  method: "POST",
  path: "/api/documents/word",
  name: "documents.import-word",
  summary: { zh: "从 Word 文件读取文稿", en: "Read a draft from a Word file" },
  access: "documents.draft",
  heavy: true,
  streams: [docx, "application/octet-stream"],
  answers: { 200: WordImport },
  refuses: [...Object.keys(documentsErrors).filter((code) => code.startsWith("documents.word_")), "files.store_full"],
  async handler({ request, reply, actor, services }) {
    if (!(request.body instanceof Readable)) throw new AppError("documents.word_not_docx");
    const file = await readBody(request.body, wordFileLimit, () => new AppError("documents.word_too_large"));
    const { pictures, ...read } = await importWord(file).catch((error: unknown) => {
      throw error instanceof WordError ? new AppError(`documents.word_${error.fault}`) : error;
    });
    const content = await keepPictures(services, actor, read.content, pictures);
    return reply
      .type("application/json; charset=utf-8")
      .send(await withKnownUnits(services.db, actor.unitId, { ...read, content }));
  },
});

/**
 * Names that the directory knows become units and groups; the rest stay words. One query by unit_name and
 * unit_group_name.
 */
async function withKnownUnits(db: Db, unitId: string, read: WordImport): Promise<WordImport> {
  const { recipients, copyRecipients } = read.content;
  const names = [...recipients, ...copyRecipients].map(({ name }) => name);
  const { rows } = await sql<{ name: string; unit_id: string | null; group_id: string | null }>`
    select n.name, u.id as unit_id, g.id as group_id
    from unnest(${names}::text[]) as n (name)
    left join lateral (select id from kernel.unit
      where state = 'active' and (name = n.name or short_name = n.name)
      order by name = n.name desc, id limit 1) u on true
    left join lateral (select id from kernel.unit_group
      where name = n.name and (owner_unit_id is null or owner_unit_id = ${unitId})
      order by owner_unit_id nulls last limit 1) g on true`.execute(db);
  const known = new Map(rows.map((row) => [row.name, row]));
  const resolve = (recipient: Recipient): Recipient => {
    const { unit_id, group_id } = known.get(recipient.name) ?? {};
    if (unit_id) return { kind: "unit", unitId: unit_id, name: recipient.name };
    return group_id ? { kind: "group", groupId: group_id, name: recipient.name } : recipient;
  };
  return {
    ...read,
    content: {
      ...read.content,
      recipients: recipients.map(resolve),
      copyRecipients: copyRecipients.map(resolve),
    },
  };
}

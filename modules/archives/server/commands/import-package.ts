import { command, newId, notFound, sql, type Tx } from "@tz/kernel/server/base";
import { ImportPackage, ImportRun, packageLimits } from "../../contract/index.ts";
import { presentImport, readImport } from "../imports/import-run.ts";
import { packageTooLarge } from "../packages/too-large.ts";

/** 接收封装包: a job takes in the items of a package that was written elsewhere; nobody waits for it. */
export const importPackage = command({
  name: "archives.import-package",
  summary: { zh: "接收封装包", en: "Take in a package" },
  access: "archives.keep",
  input: ImportPackage,
  output: ImportRun,
  load: ({ tx, actor }, { fileId }) => uploaded(tx, actor.personId, fileId),
  async run({ tx, actor, now, input, record, job, subject, note }) {
    const id = newId();
    await sql`
      insert into archives.import_run (id, file_id, file_name, unit_id, person_id, person_name, started_at)
      values (${id}, ${input.fileId}, ${record.name}, ${actor.unitId}, ${actor.personId}, ${actor.name}, ${now})`.execute(
      tx,
    );
    job("archives.take-in-package", { runId: id });
    subject({ type: "archives.package", id: input.fileId, unitId: actor.unitId });
    note({ name: record.name });
    return presentImport((await readImport(tx, id))!);
  },
});

/** @throws AppError kernel.not_found for a file that is not the actor's own upload */
async function uploaded(tx: Tx, personId: string, fileId: string): Promise<{ name: string }> {
  const { rows } = await sql<{ name: string; size: number }>`
    select name, size from kernel.file where id = ${fileId} and owner_person_id = ${personId}`.execute(tx);
  const [file] = rows;
  if (!file) throw notFound();
  if (file.size > packageLimits.bytes) throw packageTooLarge();
  return file;
}

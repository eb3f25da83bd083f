import type { Db } from "@tz/kernel/server/base";
import { seals } from "../tables.ts";

/** The files that bear a paper's seals; null while nothing is sealed. By the primary key. */
export async function sealedForms(
  db: Db,
  subject: { type: string; id: string },
): Promise<{ ofd: string; pdf: string } | null> {
  const kept = await seals(db)
    .selectFrom("seals.paper")
    .select(["ofd_file as ofd", "pdf_file as pdf"])
    .where("subject_type", "=", subject.type)
    .where("subject_id", "=", subject.id)
    .executeTakeFirst();
  return kept ?? null;
}

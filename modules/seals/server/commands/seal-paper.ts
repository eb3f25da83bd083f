import { AppError, command, notFound, type Services, type Tx } from "@tz/kernel/server/base";
import { attachFiles, detachFile } from "@tz/kernel/server/files";
import { z } from "zod";
import { UseView } from "../../contract/index.ts";
import { maySeal } from "../policy.ts";
import { accessOfUse, loadUse, presentUse, type UseRow } from "../repository/uses.ts";
import { type Papers, papersOf } from "../sealing/papers.ts";
import { type SealedFiles, sealFiles } from "../sealing/seal-files.ts";
import { seals } from "../tables.ts";

/** The files of sealed papers belong to this; its id is the paper's. */
export const sealedSubject = "seals.paper";

/** 用印: the keeper seals a paper that was signed off and numbered; its sign-off is the approval. One click. */
export const sealPaper = (all: readonly Papers[]) =>
  command({
    name: "seals.seal-paper",
    summary: { zh: "用印", en: "Seal a paper" },
    access: "seals.keep",
    input: z.object({ useId: z.uuid(), seam: z.boolean().default(false).describe("加盖骑缝章") }),
    output: UseView,
    // Typesetting and signing take longer than a lock should be held; whoever may not seal gets no further.
    async prepare({ services, actor, input }) {
      const use = await loadUse(services.db, input.useId);
      const verdict = use ? maySeal(actor, accessOfUse(use)) : false;
      if (!use || verdict === false) throw notFound();
      if (typeof verdict === "string") throw new AppError(verdict, { unit: use.unit_name });
      const papers = papersOf(all, use.subject_type);
      if (!papers) throw notFound();
      return sealFiles(services, papers, use, input.seam);
    },
    load: ({ tx }, { useId }) => loadUse(tx, useId, { lock: true }),
    may: (actor, record) => maySeal(actor, accessOfUse(record)),
    async run(context) {
      const { tx, now, actor, record, prepared, services, subject, note, emit } = context;
      await requireSame(services, papersOf(all, record.subject_type), record);
      await keep(context, record, prepared);
      await seals(tx)
        .updateTable("seals.use")
        .set({
          state: "sealed",
          done_at: now,
          done_by: actor.personId,
          done_by_name: actor.name,
          seal_id: prepared.sealId,
        })
        .set({ ofd_sm3: prepared.ofd.sm3, pdf_sm3: prepared.pdf.sm3 })
        .where("id", "=", record.id)
        .execute();
      subject({ type: record.subject_type, id: record.subject_id, unitId: record.unit_id });
      note({ seal: prepared.sealId, number: record.number, ofd: prepared.ofd.sm3, pdf: prepared.pdf.sm3 });
      emit("seals.paper-sealed", { type: record.subject_type, id: record.subject_id, useId: record.id });
      const saved = await loadUse(tx, record.id);
      if (!saved) throw notFound();
      return presentUse(saved, actor);
    },
  });

/** It may have been voided or changed while it was sealed. @throws AppError seals.not_ready */
async function requireSame(services: Services, papers: Papers | undefined, { subject_id }: UseRow): Promise<void> {
  if (!(await papers?.load(services, subject_id))?.isApproved) throw new AppError("seals.not_ready");
}

type Keeping = Parameters<typeof attachFiles>[0] & { tx: Tx; now: Date };

/** Two keepers may seal at the same moment: one of them begins again, on the file with the other's seal. @throws AppError seals.sealed_meanwhile */
async function keep(
  context: Keeping,
  { subject_type, subject_id }: UseRow,
  { before, ofd, pdf }: SealedFiles,
): Promise<void> {
  const { tx, now, services } = context;
  const old = await seals(tx)
    .selectFrom("seals.paper")
    .selectAll()
    .where("subject_type", "=", subject_type)
    .where("subject_id", "=", subject_id)
    .forUpdate()
    .executeTakeFirst();
  if ((old?.seals ?? 0) !== before) throw new AppError("seals.sealed_meanwhile");
  const subject = { type: sealedSubject, id: subject_id };
  const written = await seals(tx)
    .insertInto("seals.paper")
    .values({ subject_type, subject_id, seals: before + 1, ofd_file: ofd.id, pdf_file: pdf.id })
    .onConflict((conflict) =>
      conflict
        .columns(["subject_type", "subject_id"])
        .doUpdateSet({ seals: before + 1, ofd_file: ofd.id, pdf_file: pdf.id })
        .where("seals.paper.seals", "=", before),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError("seals.sealed_meanwhile");
  await attachFiles({ tx, now, services }, [ofd.id, pdf.id], subject);
  for (const file of old ? [old.ofd_file, old.pdf_file] : []) await detachFile({ tx, now }, file, subject);
}

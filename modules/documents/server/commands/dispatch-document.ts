import { instant } from "@tz/kernel/contract/base";
import { AppError, command, type Db } from "@tz/kernel/server/base";
import { dispatch } from "@tz/kernel/server/delivery";
import { z } from "zod";
import { DocumentStatus } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { orderOf, unitsAddressed } from "../repository/addressed-units.ts";
import { type DocumentRecord, lockDocument } from "../repository/document-record.ts";
import { passStep } from "../repository/pass-step.ts";
import { signersOf } from "../sealing/sealable-papers.ts";
import type { Sealing } from "../sealing/sealing.ts";

/**
 * 核发: sends the document to all its recipients as one set, groups expanded to their units. A paper whose recipients are
 * all outside this system is marked as sent on paper.
 */
export const dispatchDocument = (sealing: Sealing) =>
  command({
    name: "documents.dispatch",
    summary: { zh: "核发", en: "Dispatch" },
    access: "documents.dispatch",
    input: z.object({
      documentId: z.uuid(),
      version: z.int(),
      dueAt: instant.nullable().default(null).describe("要求办结的时间"),
      onPaper: z.boolean().default(false).describe("没有系统内的接收单位，线下寄送"),
    }),
    output: DocumentStatus.extend({ unitCount: z.int() }),
    load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
    version: ({ row }) => row.version,
    may: (actor, { access }) => mayDo("dispatch", actor, access),
    async run(context) {
      const { tx, now, actor, record, input, emit, note } = context;
      const { row } = record;
      if (row.document_number === null) throw new AppError("documents.not_registered");
      await requireSeals(sealing, tx, record);
      const units = await unitsAddressed(tx, record);
      const isAnyone = units.unitIds.length + units.copyUnitIds.length > 0;
      if (!isAnyone && !input.onPaper) throw new AppError("documents.nothing_to_dispatch");
      const dueAt = input.dueAt === null ? null : new Date(input.dueAt);
      const order = { ...orderOf(record, actor), ...units, dueAt };
      const unitCount = isAnyone ? (await dispatch(context, order)).unitCount : 0;
      note({ unitCount, documentNumber: row.document_number });
      emit("documents.dispatched", { documentId: row.id });
      const set = { state: "dispatched" as const, dispatched_at: now };
      return { ...(await passStep(context, record, { form: "documents.dispatch", set })), unitCount };
    },
  });

/** 用印后核发, where the unit asks for it. @throws AppError documents.not_sealed */
async function requireSeals(sealing: Sealing, db: Db, record: DocumentRecord): Promise<void> {
  const { id, unit_id: unitId } = record.row;
  const names = await sealing.lacking(db, { id, unitId }, signersOf(record));
  if (names.length > 0) throw new AppError("documents.not_sealed", { names: names.join("、") });
}

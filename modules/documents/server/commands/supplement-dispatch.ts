import { instant } from "@tz/kernel/contract/base";
import { AppError, command } from "@tz/kernel/server/base";
import { dispatch } from "@tz/kernel/server/delivery";
import { expandRecipients } from "@tz/kernel/server/people";
import { z } from "zod";
import { documentSubject } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { orderOf } from "../repository/addressed-units.ts";
import { lockDocument } from "../repository/document-record.ts";
import { reindex } from "../repository/reindex.ts";

/** 补发: sends a dispatched document to further units, and again to those whose copy was sent back or recalled. */
export const supplementDispatch = command({
  name: "documents.supplement-dispatch",
  summary: { zh: "补发", en: "Dispatch to further units" },
  access: "documents.dispatch",
  input: z
    .object({
      documentId: z.uuid(),
      unitIds: z.array(z.uuid()).max(2000).default([]),
      groupIds: z.array(z.uuid()).max(50).default([]),
      asCopy: z.boolean().default(false).describe("作为抄送"),
      dueAt: instant.nullable().default(null),
    })
    .refine(({ unitIds, groupIds }) => unitIds.length + groupIds.length > 0, {
      path: ["unitIds"],
      message: "请选择补发的单位。 / Choose the units.",
    }),
  output: z.object({ dispatchId: z.uuid(), unitCount: z.int() }),
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  may: (actor, { access }) => mayDo("supplement", actor, access),
  async run(context) {
    const { tx, actor, record, input, note, subject } = context;
    const { row } = record;
    const chosen = await expandRecipients(tx, { ...input, senderUnitId: row.unit_id });
    const ids = chosen.map(({ id }) => id).filter((id) => id !== row.unit_id);
    const units = input.asCopy ? { unitIds: [], copyUnitIds: ids } : { unitIds: ids };
    const dueAt = input.dueAt === null ? null : new Date(input.dueAt);
    const sent = await dispatch(context, { ...orderOf(record, actor), ...units, dueAt }).catch(refuseNobodyNew);
    subject({ type: documentSubject, id: row.id, unitId: row.unit_id });
    note({ unitCount: sent.unitCount });
    reindex(context, row.id);
    return sent;
  },
});

function refuseNobodyNew(error: unknown): never {
  if (error instanceof AppError && error.code === "delivery.no_units") throw new AppError("documents.no_new_units");
  throw error;
}

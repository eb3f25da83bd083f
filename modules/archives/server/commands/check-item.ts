import { command, notFound } from "@tz/kernel/server/base";
import { z } from "zod";
import { archiveSubject, CheckReport, CheckStage } from "../../contract/index.ts";
import { examine, writeReport } from "../checks/check-item.ts";
import { mayDo } from "../policy.ts";
import { loadItem } from "../repository/load-item.ts";

/** 四性检测 by hand: of an item that was mended, or of what has been kept for long. */
export const checkItem = command({
  name: "archives.check-by-hand",
  summary: { zh: "四性检测", en: "Check an item's four properties" },
  access: "archives.keep",
  input: z.object({ itemId: z.uuid(), stage: CheckStage.default("CQ") }),
  output: CheckReport,
  // The files are read before the item is locked.
  prepare: ({ services, input: { itemId, stage } }) => examine(services, itemId, stage),
  load: (context, { itemId }) => loadItem(context.tx, context, itemId, { lock: true }),
  may: (actor, { access }) => mayDo("check", actor, access),
  async run(context) {
    const { input, actor, now, record, prepared: outcome, subject, note } = context;
    if (!outcome) throw notFound();
    const id = writeReport(context, input.itemId, outcome, actor.name);
    subject({ type: archiveSubject, id: input.itemId, unitId: record.holder_id });
    note({ stage: outcome.stage, passed: outcome.passed });
    return { id, ...outcome, personName: actor.name, at: now.toISOString() };
  },
});

import { CreateSeries, SeriesView } from "../../../contract/numbering/index.ts";
import { AppError, command, newId, tables } from "../../base/index.ts";
import { refusePattern, toSeriesView } from "../ledger/series-view.ts";
import type { NumberingTables } from "../tables.ts";

const ledger = tables<NumberingTables>();

/** Outgoing documents are numbered by their class, nothing else is; no two series make the same numbers. */
export const createSeries = command({
  name: "numbering.create-series",
  summary: { zh: "新建编号序列", en: "Set up a series of numbers" },
  input: CreateSeries,
  output: SeriesView,
  access: "numbering.manage",
  async run({ tx, actor, input, note, subject }) {
    if ((input.kind === "outgoing") !== (input.documentClass !== null)) throw new AppError("numbering.class_needed");
    await refusePattern(tx, actor, input);
    const { documentClass, ...fields } = input;
    const row = await ledger(tx)
      .insertInto("kernel.number_series")
      .values({ id: newId(), unit_id: actor.unitId, document_class: documentClass, ...fields })
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ ...input });
    subject({ type: "numbering.series", id: row.id, unitId: row.unit_id });
    return toSeriesView(row);
  },
});

import { ChangeSeries, SeriesView } from "../../../contract/numbering/index.ts";
import { command, tables } from "../../base/index.ts";
import { isOwn, lockSeries } from "../ledger/load.ts";
import { refusePattern, toSeriesView } from "../ledger/series-view.ts";
import type { NumberingTables } from "../tables.ts";

const ledger = tables<NumberingTables>();

/** Numbers that were given keep their text; whether a series restarts each year is settled when it is made. */
export const changeSeries = command({
  name: "numbering.change-series",
  summary: { zh: "修改、停用或启用编号序列", en: "Change, close or open a series of numbers" },
  input: ChangeSeries,
  output: SeriesView,
  access: "numbering.manage",
  load: ({ tx }, { seriesId }) => lockSeries(tx, seriesId),
  version: ({ version }) => version,
  may: (actor, record) => isOwn(actor, record),
  async run({ tx, actor, input, record, note, subject }) {
    const { name, pattern, width, active } = { ...record, ...given(input) };
    if (pattern !== record.pattern || width !== record.width)
      await refusePattern(tx, actor, { ...record, pattern, width }, record.id);
    const row = await ledger(tx)
      .updateTable("kernel.number_series")
      .set({ name, pattern, width, active, version: record.version + 1 })
      .where("id", "=", record.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const { seriesId, version, ...after } = input;
    note({ before: { name: record.name, pattern: record.pattern, width: record.width, active: record.active }, after });
    subject({ type: "numbering.series", id: seriesId, unitId: record.unit_id });
    return toSeriesView(row);
  },
});

/** What a change names; what it leaves out stays. */
function given(input: { name?: string; pattern?: string; width?: number; active?: boolean }) {
  const { name, pattern, width, active } = input;
  return {
    ...(name !== undefined && { name }),
    ...(pattern !== undefined && { pattern }),
    ...(width !== undefined && { width }),
    ...(active !== undefined && { active }),
  };
}

import type { SeriesKind } from "../../../contract/numbering/index.ts";
import { type Db, tables } from "../../base/index.ts";
import type { PeopleTables } from "../../people/index.ts";
import type { NumberingTables } from "../tables.ts";

const ledger = tables<NumberingTables & PeopleTables>();

/**
 * The series that makes the same numbers: one of the unit, or of any unit where both are for outgoing documents.
 * Served by number_series_pattern and number_series_outgoing_pattern.
 */
export function findPattern(db: Db, wish: { unitId: string; kind: SeriesKind; pattern: string; except?: string }) {
  return ledger(db)
    .selectFrom("kernel.number_series as s")
    .innerJoin("kernel.unit as u", "u.id", "s.unit_id")
    .select(["s.id", "s.unit_id", "s.name", "u.name as unit_name"])
    .where("s.pattern", "=", wish.pattern)
    .where((on) =>
      on.or([
        on("s.unit_id", "=", wish.unitId),
        on.and([on("s.kind", "=", "outgoing"), on.val(wish.kind === "outgoing")]),
      ]),
    )
    .$if(wish.except !== undefined, (select) => select.where("s.id", "<>", wish.except!))
    .executeTakeFirst();
}

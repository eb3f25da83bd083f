import type { Selectable } from "kysely";
import type { RegionView } from "../../../contract/people/index.ts";
import type { RegionTable } from "../tables.ts";

export function toRegionView(row: Selectable<RegionTable>): RegionView {
  return { code: row.code, name: row.name, parentCode: row.parent_code, level: row.level, validTo: row.valid_to };
}

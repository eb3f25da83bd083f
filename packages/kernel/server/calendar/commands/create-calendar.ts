import { CalendarView, CreateCalendar } from "../../../contract/calendar/index.ts";
import { AppError, command, newId, type Tx, tables } from "../../base/index.ts";
import type { PeopleTables } from "../../people/index.ts";
import { readCalendar } from "../calendars.ts";
import type { CalendarTables } from "../tables.ts";

const calendars = tables<CalendarTables & PeopleTables>();

interface Owner {
  unitId?: string;
  regionCode?: string;
}

/** A unit or a region has one calendar at most. */
export const createCalendar = command({
  name: "calendar.create",
  summary: { zh: "新建工作日历", en: "Enter a working calendar of a unit or region" },
  input: CreateCalendar,
  output: CalendarView,
  access: "calendar.manage",
  async run({ tx, input, note, subject }) {
    const owner: Owner = input.owner;
    const ownerName = await nameOf(tx, owner);
    const id = newId();
    const made = await calendars(tx)
      .insertInto("kernel.working_calendar")
      .values({
        id,
        name: input.name,
        unit_id: owner.unitId ?? null,
        region_code: owner.regionCode ?? null,
        seasons: input.seasons && JSON.stringify(input.seasons),
      })
      .onConflict((conflict) => conflict.columns(["unit_id", "region_code"]).doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) throw new AppError("calendar.exists", { owner: ownerName });
    note({ name: input.name, owner: ownerName, seasons: input.seasons });
    subject({ type: "calendar", id, unitId: owner.unitId ?? null });
    return readCalendar(tx, id);
  },
});

async function nameOf(tx: Tx, { unitId, regionCode }: Owner): Promise<string> {
  const found = unitId
    ? await calendars(tx).selectFrom("kernel.unit").select("name").where("id", "=", unitId).executeTakeFirst()
    : await calendars(tx).selectFrom("kernel.region").select("name").where("code", "=", regionCode!).executeTakeFirst();
  if (!found) throw new AppError("calendar.owner_unknown");
  return found.name;
}

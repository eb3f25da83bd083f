import type { QueryKey } from "@tanstack/react-query";
import type { CalendarView } from "../../../../contract/calendar/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { useText } from "../text.ts";
import { type HoursEntries, HoursFields, seasonsOf } from "./hours-fields.tsx";

interface HoursDrawerProps {
  calendar: CalendarView;
  changes: readonly QueryKey[];
  onClose: () => void;
}

/** Changes the working hours by season. */
export function HoursDrawer({ calendar, changes, onClose }: HoursDrawerProps) {
  const text = useText();
  return (
    <EditDrawer<HoursEntries>
      title={text("hours.change")}
      submit={text("save")}
      size={600}
      initial={{ seasons: calendar.seasons ?? [] }}
      sentence={() => text("hours.sentence")}
      sendOf={(entries) => ({
        method: "patch",
        path: `/api/calendars/${calendar.id}`,
        body: { seasons: seasonsOf(entries), version: calendar.version },
      })}
      changes={changes}
      onClose={onClose}
    >
      <HoursFields />
    </EditDrawer>
  );
}

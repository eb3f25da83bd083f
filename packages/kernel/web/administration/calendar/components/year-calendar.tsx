import { useQuery } from "@tanstack/react-query";
import { ErrorState, Skeleton } from "@tz/ui";
import { useState } from "react";
import type { CalendarDay } from "../../../../contract/calendar/index.ts";
import { api } from "../../../base/index.ts";
import { DayDrawer } from "./day-drawer.tsx";
import { Month } from "./month.tsx";
import styles from "./year-calendar.module.css";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** A year with the days that the calendar changes; pressing a day changes it. */
export function YearCalendar({ calendarId, year }: { calendarId: string; year: number }) {
  const [day, setDay] = useState<string>();
  const days = useQuery({
    queryKey: ["calendarDays", calendarId, year],
    queryFn: ({ signal }) => api.get<{ items: CalendarDay[] }>(`/api/calendars/${calendarId}/days`, { year }, signal),
  });
  if (days.isPending) return <Skeleton lines={8} />;
  if (days.isError) return <ErrorState error={days.error} onRetry={() => void days.refetch()} />;
  const changed = new Map(days.data.items.map((one) => [one.day, one]));
  return (
    <>
      <div className={styles.year}>
        {months.map((month) => (
          <Month key={month} year={year} month={month} changed={changed} onDay={setDay} />
        ))}
      </div>
      {day && (
        <DayDrawer
          key={day}
          calendarId={calendarId}
          day={day}
          entered={changed.get(day)}
          onClose={() => setDay(undefined)}
        />
      )}
    </>
  );
}

import type { CalendarDay } from "../../../../contract/calendar/index.ts";
import { isWeekend, monthGrid } from "../month-grid.ts";
import { useText } from "../text.ts";
import styles from "./year-calendar.module.css";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

interface MonthProps {
  year: number;
  month: number;
  changed: ReadonlyMap<string, CalendarDay>;
  onDay: (day: string) => void;
}

/** One month; changed days bear 休 or 班, so that colour is never alone. */
export function Month({ year, month, changed, onDay }: MonthProps) {
  const text = useText();
  return (
    <table className={styles.month}>
      <caption>{text("days.month", { month })}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {text(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => (
              <td key={day ?? weekdays[at]}>
                {day && <Day day={day} entered={changed.get(day)} onPress={() => onDay(day)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  day: string;
  entered: CalendarDay | undefined;
  onPress: () => void;
}

function Day({ day, entered, onPress }: DayProps) {
  const text = useText();
  const working = entered?.working ?? !isWeekend(day);
  const mark = entered && text(entered.working ? "days.work" : "days.rest");
  const shown = `${Number(day.slice(8))}${mark ?? ""}`;
  const label = [shown, day, text(working ? "days.working" : "days.free"), entered?.name].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      className={styles.day}
      data-working={working}
      data-entered={Boolean(entered)}
      aria-label={label}
      title={entered?.name ?? undefined}
      onClick={onPress}
    >
      {Number(day.slice(8))}
      {mark && <small>{mark}</small>}
    </button>
  );
}

import { z } from "zod";
import { type DayView, DayView as DayViewSchema, day } from "../../../contract/calendar/index.ts";
import { query } from "../../base/index.ts";
import { formatDay, minute, parseDay } from "../day.ts";
import { loadLayers } from "../load-layers.ts";
import { dayFact, type Layer, spansOfDay } from "../rules.ts";

const MOST_DAYS = 400;

const input = z
  .object({ unitId: z.uuid().optional(), from: day, to: day })
  .refine(({ from, to }) => from <= to && parseDay(to) - parseDay(from) < MOST_DAYS, {
    path: ["to"],
    message: `截止日期须不早于起始日期，且相隔不超过${MOST_DAYS}天。 / The last day must follow the first within ${MOST_DAYS} days.`,
  });

/** Days as they are for a unit (by default the reader's): one read of the calendars that count for it. */
export const listDays = query({
  name: "calendar.days",
  summary: { zh: "单位的工作日、节假日", en: "Working days and holidays of a unit" },
  input,
  output: z.object({ items: z.array(DayViewSchema) }),
  access: "signedIn",
  async run({ db, actor, input: { unitId = actor.unitId, from, to } }) {
    const [first, last] = [parseDay(from), parseDay(to)];
    const layers = await loadLayers(db, unitId, first, last);
    const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return { items: days.map((each) => toDayView(layers, each)) };
  },
});

const toDayView = (layers: readonly Layer[], each: number): DayView => ({
  day: formatDay(each),
  ...dayFact(layers, each),
  hours: spansOfDay(layers, each).map(([from, to]) => ({ from: timeText(from), to: timeText(to) })),
});

function timeText(time: number): string {
  const minutes = time / minute;
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

import { z } from "zod";
import { pageOf } from "../base/index.ts";

/** `2026-10-01`, a day in China within this platform's lifetime. */
export const day = z.iso.date().refine((value) => value >= "2000-01-01" && value <= "2100-12-31", {
  message: "日期须在2000年至2100年之间。 / The day must lie between 2000 and 2100.",
});
export const year = z.coerce.number().int().min(2000).max(2100);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

const Span = z.object({ from: time, to: time });

/** Working hours from a day of the year on (`05-01`), every year, until the next season. */
export const Season = z.object({
  from: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  hours: z.array(Span).min(1).max(6),
});
export type Season = z.infer<typeof Season>;

/** Hours by season: spans in order and apart, seasons in order. */
export const Seasons = z
  .array(Season)
  .min(1)
  .max(6)
  .check((context) => {
    const times = (season: Season) => season.hours.flatMap(({ from, to }) => [from, to]);
    context.value.forEach((season, index) => {
      if (!ascends(times(season))) context.issues.push(fault(context.value, [index, "hours"], "hours_out_of_order"));
    });
    if (!ascends(context.value.map(({ from }) => from)))
      context.issues.push(fault(context.value, [], "seasons_out_of_order"));
  });

const ascends = (values: string[]) => values.every((value, index) => index === 0 || value > values[index - 1]!);

const sentences = {
  hours_out_of_order: "每段工作时间须先后有序、互不重叠。 / Spans of hours must be in order and apart.",
  seasons_out_of_order: "各作息时段须按起始日期先后排列，不得重复。 / Seasons must be in order of their first day.",
};

function fault(input: unknown, path: PropertyKey[], code: keyof typeof sentences) {
  return { code: "custom" as const, input, path, message: sentences[code] };
}

/** A day that differs from the calendar below: a holiday (working false) or a make-up day (working true). */
export const CalendarDay = z.object({ day, working: z.boolean(), name: z.string().trim().max(50).nullable() });
export type CalendarDay = z.infer<typeof CalendarDay>;

/** A calendar belongs to a unit, to a region with all below it, or (both null) to all. */
export const CalendarView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    regionCode: z.string().nullable(),
    regionName: z.string().nullable(),
    seasons: z.array(Season).nullable(),
    /** Years whose holidays were entered in full. */
    listedYears: z.array(z.int()),
    version: z.int(),
  })
  .meta({ id: "WorkingCalendar" });
export type CalendarView = z.infer<typeof CalendarView>;
export const CalendarPage = pageOf(CalendarView);

const name = z.string().trim().min(1).max(50);

/** A calendar of one unit or of one region; without hours of its own it only changes days. */
export const CreateCalendar = z.object({
  owner: z.union([z.object({ unitId: z.uuid() }).strict(), z.object({ regionCode: z.string().max(9) }).strict()]),
  name,
  seasons: Seasons.nullable(),
});

export const ChangeCalendar = z.object({
  calendarId: z.uuid(),
  name: name.optional(),
  seasons: Seasons.nullable().optional(),
  version: z.int(),
});

export const CalendarDays = z.object({ items: z.array(CalendarDay) });

/** Holidays as somebody pasted them: the published notice, or rows of date, 休 or 班, and name. */
export const holidaysText = z.string().min(1).max(20_000);

/** What was read from a text, before it is imported. */
export const HolidaysRead = z.object({
  days: z.array(CalendarDay),
  faults: z.array(z.object({ line: z.int(), code: z.string(), message: z.string() })),
});

/** A day as it is for one unit. */
export const DayView = z
  .object({
    day,
    working: z.boolean(),
    /** The holiday it belongs to, e.g. 国庆节; a make-up day names the holiday it makes up for. */
    name: z.string().nullable(),
    /** False while the year's holidays are not published: only weekends count as days of rest. */
    known: z.boolean(),
    hours: z.array(z.object({ from: z.string(), to: z.string() })),
  })
  .meta({ id: "CalendarDayView" });
export type DayView = z.infer<typeof DayView>;

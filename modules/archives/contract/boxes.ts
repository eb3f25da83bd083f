import { instant, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { z } from "zod";
import { Retention } from "./words.ts";

/** Thicknesses of boxes in millimetres (DA/T 22-2015). */
export const thicknesses = [20, 30, 40, 50] as const;
export const Thickness = z.union(thicknesses.map((value) => z.literal(value)));
export type Thickness = (typeof thicknesses)[number];

/** Sheets of office paper that a millimetre of a box holds, with room left to take them out. */
const SHEETS_PER_MILLIMETRE = 8;

/** Pages, printed on both sides, that a box holds. */
export const capacityOf = (thickness: Thickness): number => thickness * SHEETS_PER_MILLIMETRE * 2;

export const BoxView = z
  .object({
    id: z.uuid(),
    number: z.int(),
    fonds: z.string(),
    fondsName: z.string(),
    year: z.int(),
    retention: Retention,
    organName: z.string().nullable(),
    thickness: Thickness,
    items: z.int(),
    pages: z.int(),
    /** 起止件号; null while it is empty. */
    first: z.int().nullable(),
    last: z.int().nullable(),
    note: z.string(),
    arrangedBy: z.string(),
    arrangedOn: z.iso.date(),
    checkedBy: z.string(),
    checkedOn: z.iso.date().nullable(),
    version: z.int(),
  })
  .meta({ id: "ArchiveBox" });
export type BoxView = z.infer<typeof BoxView>;
export const BoxPage = pageOf(BoxView);
export const BoxRequest = z.object({
  ...pageRequest,
  year: z.coerce.number().int().min(1900).max(2099).optional(),
  retention: Retention.optional(),
});

/** 装盒: everything of a year that is in no box yet. */
export const FillBoxes = z.object({ year: z.int().min(1900).max(2099), thickness: Thickness.default(30) });
export const FilledBoxes = z.object({ boxes: z.int(), items: z.int() });
export const KeepBox = z.object({
  boxId: z.uuid(),
  version: z.int(),
  note: z.string().trim().max(500),
  checkedBy: z.string().trim().max(50),
});
export const BoxName = z.object({ boxId: z.uuid(), version: z.int() });
export const BoxStatus = z.object({ id: z.uuid(), version: z.int() });

/** Figures of what a holder keeps, by year and retention (年报). */
export const StatisticsRow = z.object({
  year: z.int(),
  retention: Retention,
  organName: z.string().nullable(),
  items: z.int(),
  pages: z.int(),
  outgoing: z.int(),
  incoming: z.int(),
  boxed: z.int(),
  failed: z.int(),
  transferred: z.int(),
  destroyed: z.int(),
});
export type StatisticsRow = z.infer<typeof StatisticsRow>;
export const Statistics = z
  .object({
    rows: z.array(StatisticsRow),
    pending: z.int(),
    /** In the year before today. */
    borrowings: z.object({ asked: z.int(), granted: z.int(), readings: z.int() }),
    at: instant,
  })
  .meta({ id: "ArchiveStatistics" });
export type Statistics = z.infer<typeof Statistics>;

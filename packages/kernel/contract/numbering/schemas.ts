import { z } from "zod";
import { instant, pageOf } from "../base/index.ts";

/** Numbers of outgoing documents, of incoming ones as they are registered, and of anything else. */
export const SeriesKind = z.enum(["outgoing", "incoming", "other"]);
export type SeriesKind = z.infer<typeof SeriesKind>;

/** The classes for which offices keep a series each: 发, 函, 纪要, 令, 任免, 明电. */
export const DocumentClass = z.enum(["general", "letter", "minutes", "order", "personnel", "telegram"]);
export type DocumentClass = z.infer<typeof DocumentClass>;

export const EntryState = z.enum(["reserved", "used", "voided"]);
export type EntryState = z.infer<typeof EntryState>;

/** What happened to a number, one after the other. */
export const EntryAct = z.enum(["allotted", "reserved", "used", "voided", "expired", "imported"]);
export type EntryAct = z.infer<typeof EntryAct>;

const name = z.string().trim().min(1).max(50);
const pattern = z.string().trim().min(1).max(60);
const number = z.int().min(1).max(9_999_999);
const title = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(200);
/** The year of the number; by default the running one. */
const numberYear = z.int().min(2000).max(2100);

export const CreateSeries = z.object({
  kind: SeriesKind,
  documentClass: DocumentClass.nullable().default(null),
  name,
  pattern,
  restarts: z.boolean().default(true),
  width: z.int().min(1).max(8).default(1),
});
export type CreateSeries = z.output<typeof CreateSeries>;

export const ChangeSeries = z.object({
  seriesId: z.uuid(),
  name: name.optional(),
  pattern: pattern.optional(),
  width: z.int().min(1).max(8).optional(),
  active: z.boolean().optional(),
  version: z.int(),
});

export const SeriesView = z
  .object({
    id: z.uuid(),
    unitId: z.uuid(),
    kind: SeriesKind,
    documentClass: DocumentClass.nullable(),
    name: z.string(),
    pattern: z.string(),
    restarts: z.boolean(),
    width: z.int(),
    /** A closed series gives no more numbers; its ledger stays. */
    active: z.boolean(),
    version: z.int(),
  })
  .meta({ id: "NumberSeries" });
export type SeriesView = z.infer<typeof SeriesView>;
export const SeriesPage = pageOf(SeriesView);

/** A year of a series: the highest number, and what became of the numbers up to it. */
const SeriesYear = z.object({
  /** Null for a series that runs on over the years. */
  year: z.int().nullable(),
  last: z.int(),
  used: z.int(),
  reserved: z.int(),
  voided: z.int(),
});
export const SeriesDetail = z.object({ series: SeriesView, years: z.array(SeriesYear) });

export const EntryEvent = z.object({
  act: EntryAct,
  at: instant,
  /** Null where the system acted. */
  personName: z.string().nullable(),
  title: z.string().optional(),
  holderName: z.string().optional(),
  reason: z.string().optional(),
});
export type EntryEvent = z.infer<typeof EntryEvent>;

/** One number of the ledger and its fate. */
export const EntryView = z
  .object({
    id: z.uuid(),
    seriesId: z.uuid(),
    year: z.int(),
    n: z.int(),
    text: z.string(),
    state: EntryState,
    /** What bears the number; its id is null for a paper that is not in this system. */
    subject: z.object({ type: z.string(), id: z.string().nullable(), title: z.string() }).nullable(),
    /** For whom it is kept, and until when. */
    holder: z.object({ id: z.uuid(), name: z.string(), until: instant }).nullable(),
    reason: z.string().nullable(),
    personName: z.string().nullable(),
    at: instant,
    history: z.array(EntryEvent),
    version: z.int(),
  })
  .meta({ id: "NumberEntry" });
export type EntryView = z.infer<typeof EntryView>;
export const EntryPage = pageOf(EntryView);

/** The numbers from which a registrar chooses: the next one, those kept, and those that could be filled again. */
export type NextNumber = z.infer<typeof NextNumber>;
export const NextNumber = z.object({
  year: z.int(),
  n: z.int(),
  text: z.string(),
  reserved: z.array(EntryView),
  voided: z.array(EntryView),
});

/** A number for a paper that is not in this system. */
export const AllotByHand = z.object({
  seriesId: z.uuid(),
  year: numberYear.optional(),
  title,
  wanted: number.optional(),
});

export const Reserve = z.object({
  seriesId: z.uuid(),
  year: numberYear.optional(),
  /** For whom; by default for the one who asks. */
  holderId: z.uuid().optional(),
  until: instant.refine(
    (at) => at >= "2000" && at < "2101",
    "时间须在2000年至2100年之间。 / The time must lie between 2000 and 2100.",
  ),
  reason,
  wanted: number.optional(),
});

export const UseReserved = z.object({ entryId: z.uuid(), title, version: z.int().optional() });
export const VoidNumber = z.object({ entryId: z.uuid(), reason, version: z.int().optional() });

/** Numbers that were given on paper before the series came into this system. */
export const ImportUsed = z.object({
  seriesId: z.uuid(),
  year: numberYear.optional(),
  upTo: z.int().min(1).max(20_000),
  reason,
});

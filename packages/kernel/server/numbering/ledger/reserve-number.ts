import type { WriteContext } from "../../base/index.ts";
import { type EntryRow, yearOf } from "./entries.ts";
import type { NumberHolder, NumberingContext } from "./fate.ts";
import { takeNext, takeWanted } from "./take-number.ts";

export interface Reservation {
  seriesId: string;
  /** Its year in China is the number's year. */
  at: Date;
  holder: NumberHolder;
  /** When the number goes back by itself if it was not used. */
  until: Date;
  reason: string;
  /** This number and no other: the next one or a voided one. */
  wanted?: number | undefined;
}

/**
 * Keeps a number for somebody; a job gives it back when its time is over.
 * @throws AppError as allotNumber
 */
export async function reserveNumber(
  context: NumberingContext & Pick<WriteContext, "job">,
  { seriesId, at, holder, until, reason, wanted }: Reservation,
): Promise<EntryRow> {
  const fate = { state: "reserved", act: "reserved", holder, until, reason } as const;
  const year = yearOf(at);
  const entry =
    wanted === undefined
      ? await takeNext(context, seriesId, year, fate)
      : await takeWanted(context, seriesId, year, wanted, fate);
  context.job("numbering.return-expired", { entryId: entry.id }, { runAt: until });
  return entry;
}

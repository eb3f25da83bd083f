import type { Bilingual } from "../../../contract/base/index.ts";
import type { Services, Tx } from "../../base/index.ts";
import type { ActingContext } from "../operations/meet.ts";
import type { BatchRow } from "./batch-row.ts";

/** One of those to which something is done. */
export interface Item {
  id: string;
  /** What a list of refusals calls it. */
  what: Bilingual;
}

/** What a run does. */
export interface Work<Wish> {
  /** The next one behind `last_id`, in one order everywhere; undefined where there is none. */
  next(tx: Tx, services: Services, run: BatchRow<Wish>): Promise<Item | undefined>;
  /** @throws AppError why this one stays as it is */
  act(context: ActingContext, run: BatchRow<Wish>, itemId: string): Promise<unknown>;
}

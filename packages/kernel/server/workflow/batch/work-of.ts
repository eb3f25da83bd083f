import type { Services, Tx } from "../../base/index.ts";
import type { ActingContext } from "../operations/meet.ts";
import type { BatchRow } from "./batch-row.ts";
import { handOverWork } from "./hand-over-work.ts";
import { migrateWork } from "./migrate-work.ts";
import type { Item, Work } from "./work.ts";

/** The work of a run, bound to its wish. */
export function workOf(run: BatchRow): {
  next(tx: Tx, services: Services): Promise<Item | undefined>;
  act(context: ActingContext, itemId: string): Promise<unknown>;
} {
  return run.kind === "migrate" ? bound(migrateWork, run) : bound(handOverWork, run);
}

const bound = <Wish>(work: Work<Wish>, run: BatchRow) => {
  const own = run as BatchRow<Wish>;
  return {
    next: (tx: Tx, services: Services) => work.next(tx, services, own),
    act: (context: ActingContext, itemId: string) => work.act(context, own, itemId),
  };
};

import type { Board, BoardRow, DeliveryState } from "@tz/kernel/contract/delivery";
import type { Tone } from "@tz/ui";

export const stateTones: Record<DeliveryState, Tone> = {
  sent: "plain",
  delivered: "plain",
  opened: "warn",
  accepted: "active",
  sentBack: "bad",
  refused: "bad",
  recalled: "bad",
};

/** What a remark on a copy says: what came of it, or why it ended otherwise. */
export function remarkOf({ state, finishedAt }: Pick<BoardRow, "state" | "finishedAt">) {
  if (finishedAt) return "finished";
  return state === "sentBack" || state === "refused" ? state : "recalled";
}

/** The totals of the board, each of which narrows its rows. */
export const boardFilters = ["all", "waiting", "accepted", "finished", "late", "ended"] as const;
export type BoardFilter = (typeof boardFilters)[number];

const unaccepted: ReadonlySet<DeliveryState> = new Set(["sent", "delivered", "opened"]);
const over: ReadonlySet<DeliveryState> = new Set(["sentBack", "refused", "recalled"]);

/** Whether a copy lies unaccepted in its unit's box, and so can still be recalled. */
export const isWaiting = ({ state }: Pick<BoardRow, "state">) => unaccepted.has(state);

/** Whether a unit still has something to do with its copy, and so can be urged. */
export const isOpen = ({ state, finishedAt }: Pick<BoardRow, "state" | "finishedAt">) =>
  finishedAt === null && !over.has(state);

const tests: Record<BoardFilter, (row: BoardRow) => boolean> = {
  all: () => true,
  waiting: isWaiting,
  accepted: ({ state }) => state === "accepted",
  finished: ({ finishedAt }) => finishedAt !== null,
  late: ({ late }) => late,
  ended: ({ state }) => over.has(state),
};

/** The rows that a total counts. */
export const rowsIn = (rows: readonly BoardRow[], filter: BoardFilter) => rows.filter(tests[filter]);

/** The number that stands in a total. */
export const totalOf = ({ totals }: Pick<Board, "totals">, filter: BoardFilter) =>
  filter === "all" ? totals.units : totals[filter];

/** Units of one sending. */
export interface Sending {
  id: string;
  unitIds: string[];
}

/** The copies of each sending: a subject that was sent more than once is urged and recalled sending by sending. */
export function bySending(rows: readonly BoardRow[]): Sending[] {
  return [...Map.groupBy(rows, ({ dispatchId }) => dispatchId)].map(([dispatchId, copies]) => ({
    id: dispatchId,
    unitIds: copies.map(({ unitId }) => unitId),
  }));
}

import type { BoardRow } from "@tz/kernel/contract/delivery";
import { expect, test } from "vitest";
import { boardFilters, bySending, isOpen, remarkOf, rowsIn } from "./states.ts";

const row = (unitId: string, patch: Partial<BoardRow> = {}): BoardRow => ({
  deliveryId: unitId,
  dispatchId: "first",
  unitId,
  unitName: unitId,
  copy: false,
  state: "delivered",
  sentAt: "2026-03-02T01:00:00.000Z",
  openedAt: null,
  acceptedAt: null,
  acceptedBy: null,
  readers: 0,
  handlers: null,
  finishedAt: null,
  dueAt: null,
  late: false,
  urgedAt: null,
  urgeCount: 0,
  reason: null,
  ...patch,
});

const rows = [
  row("a"),
  row("b", { state: "opened", late: true }),
  row("c", { state: "accepted" }),
  row("d", { state: "accepted", finishedAt: "2026-03-03T01:00:00.000Z" }),
  row("e", { state: "refused", dispatchId: "second" }),
];

test("each total narrows the board to what it counts", () => {
  const counted = Object.fromEntries(boardFilters.map((filter) => [filter, rowsIn(rows, filter).length]));
  expect(counted).toEqual({ all: 5, waiting: 2, accepted: 2, finished: 1, late: 1, ended: 1 });
});

test("who is done or out of it cannot be urged", () => {
  expect(rows.filter(isOpen).map(({ unitId }) => unitId)).toEqual(["a", "b", "c"]);
});

test("a remark says what came of a copy, or why it ended otherwise", () => {
  const finishedAt = "2026-03-03T01:00:00.000Z";
  const remarks = [
    remarkOf({ state: "accepted", finishedAt }),
    ...(["sentBack", "refused", "recalled"] as const).map((state) => remarkOf({ state, finishedAt: null })),
  ];
  expect(remarks).toEqual(["finished", "sentBack", "refused", "recalled"]);
});

test("what was sent twice is handled sending by sending", () => {
  expect(bySending(rows)).toEqual([
    { id: "first", unitIds: ["a", "b", "c", "d"] },
    { id: "second", unitIds: ["e"] },
  ]);
});

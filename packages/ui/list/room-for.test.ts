import { expect, test } from "vitest";
import { roomFor } from "./room-for.ts";

const column = (width?: string) => ({ card: "facts" as const, ...(width !== undefined && { width }) });
const title = { card: "title" as const };
/** What a list has on a desktop of 1366 px beside the menu, in rems of ordinary and of large type. */
const desktop = (1366 - 17 * 16) / 16;
const desktopInLargeType = (1366 - 17 * 20) / 20;
/** The columns of 应办未办: the title shares what the others leave. */
const owed = [column("13rem"), title, column("12rem"), column("8rem"), column("10rem"), column("10rem")];
/** Those of the workbench, whose rows can be chosen. */
const todo = [column("4.75rem"), title, column("11rem"), column("6.75rem"), column("8.5rem"), column("6.5rem")];
/** Those of the tracking board, which is looked at on small desktops too. */
const board = [title, ...["7.5rem", "10rem", "5.5rem", "10rem", "7.5rem", "7rem"].map(column)];
const smallDesktop = (1280 - 17 * 16) / 16;
/** Those of the directory, beside its tree of units. */
const directory = [column("9rem"), column(), column("11rem"), column("16rem")];
const tree = 23;

test("many columns stand side by side on a desktop, but not in large type or on a tablet", () => {
  const room = roomFor(owed, false);
  expect(room).toBeLessThanOrEqual(desktop);
  expect(room).toBeGreaterThan(desktopInLargeType);
  expect(room).toBeGreaterThan(1024 / 16);
});

test("a title keeps some words on each line: in large type the workbench is cards", () => {
  expect(roomFor(todo, true)).toBeLessThanOrEqual(desktop);
  expect(roomFor(todo, true)).toBeGreaterThan(desktopInLargeType);
});

test("the board of all units is a table on a desktop of 1280 px", () => {
  expect(roomFor(board, true)).toBeLessThanOrEqual(smallDesktop);
});

test("a list beside something else has only the room that this leaves", () => {
  expect(roomFor(directory, false)).toBeLessThanOrEqual(desktop - tree);
  expect(roomFor(directory, false)).toBeGreaterThan(desktopInLargeType - tree);
});

test("room for the boxes to choose rows counts", () => {
  expect(roomFor(owed, true)).toBeGreaterThan(roomFor(owed, false));
});

test("a few columns are a table from a small window on", () => {
  expect(roomFor([column(), column("8rem")], true)).toBe(43);
});

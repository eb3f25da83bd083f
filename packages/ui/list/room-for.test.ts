import { expect, test } from "vitest";
import { roomFor } from "./room-for.ts";

const column = (width?: string) => (width === undefined ? {} : { width });
/** The columns of 应办未办: the title shares what the others leave. */
const owed = [column("13rem"), column(), column("12rem"), column("8rem"), column("10rem"), column("10rem")];
const desktop = 1366 / 16;
const desktopInLargeType = 1366 / 20;

test("many columns stand side by side on a desktop, but not in large type or on a tablet", () => {
  const room = roomFor(owed, false);
  expect(room).toBeLessThanOrEqual(desktop);
  expect(room).toBeGreaterThan(desktopInLargeType);
  expect(room).toBeGreaterThan(1024 / 16);
});

test("room for the boxes to choose rows counts", () => {
  expect(roomFor(owed, true)).toBeGreaterThan(roomFor(owed, false));
});

test("a few columns are a table from a small window on", () => {
  expect(roomFor([column(), column("8rem")], true)).toBe(60);
});

import { expect, it } from "vitest";
import { boxesApp } from "../boxes/testing.ts";

const app = await boxesApp();
await app.archivedWith(200, 200, 200);

it("puts a year's items into boxes class by class, none of two classes together, and says how many pages", async () => {
  expect((await app.fill({ thickness: 30 })).body).toEqual({ boxes: 3, items: 5 });
  const items = await app.boxes("?year=2026");
  const shown = items.map(({ number, retention, items: held, pages, first, last }: never) => [
    number,
    retention,
    held,
    pages,
    first,
    last,
  ]);
  expect(shown).toEqual(
    expect.arrayContaining([
      [1, "permanent", 1, 3, 1, 1],
      [1, "y30", 3, 403, 1, 3],
      [2, "y30", 1, 200, 4, 4],
    ]),
  );
});

it("takes no item twice, and is for archivists alone", async () => {
  expect((await app.fill()).body).toEqual({ boxes: 0, items: 0 });
  expect((await app.as(app.finance.staff).post("/api/archives/boxes", { year: 2026 })).status).toBe(403);
});

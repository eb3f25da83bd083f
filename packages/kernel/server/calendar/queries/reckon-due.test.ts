import { expect, test } from "vitest";
import { town } from "../fixture/town.ts";

const { app, units, common, administrator, clerk } = await town();
const due = async (query: string) => (await clerk.get(`/api/working-days/due?${query}`)).body;

test("within three working days ends at the close of the third day after", async () => {
  expect(await due("days=3")).toEqual({ at: "2026-03-05T10:00:00.000Z", known: true });
});

test("working hours run over the night and the weekend", async () => {
  expect((await due("hours=4&from=2026-03-06T09:00:00Z")).at).toBe("2026-03-09T03:30:00.000Z");
});

test("says when the end lies in a year whose holidays are not published", async () => {
  expect((await due("days=3&from=2091-03-01T00:00:00Z")).known).toBe(false);
});

test("looks further than usual when the calendar leaves little work", async () => {
  const days = Array.from({ length: 300 }, (_, i) => ({
    day: new Date(Date.UTC(2026, 2, 3 + i)).toISOString().slice(0, 10),
    working: false,
    name: "停工",
  }));
  const made = await administrator.post("/api/calendars", {
    owner: { unitId: units.city },
    name: "停工",
    seasons: null,
  });
  await administrator.put(`/api/calendars/${made.body.id}/days`, { days });
  expect((await due(`days=1&unitId=${units.city}`)).at).toBe("2026-12-28T10:00:00.000Z");
});

test.each(["", "days=1&hours=1", "days=-1", "days=1.5", "days=5000", "hours=abc", "days=1&from=0001-01-01T00:00:00Z"])(
  "refuses a question that cannot be answered: %s",
  async (query) => {
    expect((await clerk.get(`/api/working-days/due?${query}`)).status).toBe(400);
  },
);

test("nobody signed out reads the calendar", async () => {
  expect((await app.anonymous.get("/api/working-days/due?days=1")).status).toBe(401);
  expect((await app.anonymous.get("/api/working-days?from=2026-01-01&to=2026-01-02")).status).toBe(401);
});

test("the calendars are listed by name, page by page, to those who keep them", async () => {
  for (const regionCode of ["990000", "990100", "990121"])
    await administrator.post("/api/calendars", { owner: { regionCode }, name: `日历${regionCode}`, seasons: null });
  const names: string[] = [];
  let cursor = "";
  do {
    const { body } = await administrator.get(`/api/calendars?limit=2&cursor=${cursor}`.replace(/&cursor=$/, ""));
    names.push(...body.items.map(({ name }: { name: string }) => name));
    cursor = body.next ?? "";
  } while (cursor);
  expect(names).toHaveLength(5);
  expect(names).toEqual(names.toSorted());
  expect(new Set(names).has("通用工作日历")).toBe(true);
  expect((await clerk.get("/api/calendars")).status).toBe(403);
  expect((await clerk.get(`/api/calendars/${common}/days?year=2026`)).status).toBe(403);
});

test.each(["from=2026-02-01&to=2026-01-01", "from=2026-01-01&to=2028-01-01", "from=2026-01-01", "from=x&to=y"])(
  "refuses days that cannot be listed: %s",
  async (query) => {
    expect((await clerk.get(`/api/working-days?${query}`)).status).toBe(400);
  },
);

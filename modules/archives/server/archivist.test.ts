import { giveRoles } from "@tz/kernel/server/access";
import { asSystem } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { boxesApp } from "./boxes/testing.ts";

const app = await boxesApp();
await app.archivedWith(200);
const { finance, education } = app;
await asSystem(app.services, "test.archivist", ({ tx, now }) =>
  giveRoles(tx, [{ postId: finance.sectionChief.postId, roleId: "archivist" }], now, null),
);
const archivist = app.as(finance.sectionChief);
const kept = [
  "/api/archives/statistics",
  "/api/archives/pending",
  "/api/archives/boxes",
  "/api/archives/catalogue.xlsx?year=2026",
  "/api/archives/retention-table",
];

it("keeps the unit's archives as its clerk does: catalogue, boxes, figures, what is pending", async () => {
  for (const path of kept) expect([path, (await archivist.get(path)).status]).toEqual([path, 200]);
  const { items } = (await archivist.get("/api/archives/items")).body;
  expect(items).toHaveLength(3);
  expect((await archivist.get(`/api/archives/items/${items[0].id}`)).body.may).toContain("correct");
  expect((await archivist.post("/api/archives/boxes", { year: 2026 })).status).toBe(200);
});

it("finds archives by their text", async () => {
  const found = await archivist.get(`/api/search?q=${encodeURIComponent("财务管理办法")}`);
  expect(found.body.items).toHaveLength(1);
});

it("is refused what belongs to clerks, directors and leaders: neither the second approval of a destruction nor papers or seals", async () => {
  for (const path of ["/api/deliveries", "/api/dispatches", "/api/tasks?view=unit"])
    expect([path, (await archivist.get(path)).status]).toEqual([path, 403]);
  expect(
    (await archivist.post("/api/archives/appraisals/00000000-0000-7000-8000-000000000000/approve", {})).status,
  ).toBe(403);
});

it("keeps what is hidden from another unit and not kept by a colleague without the role", async () => {
  const [first] = (await archivist.get("/api/archives/items")).body.items;
  expect((await app.as(education.sectionChief).get(`/api/archives/items/${first.id}`)).status).toBe(404);
  for (const path of kept) expect([path, (await app.as(finance.staff).get(path)).status]).toEqual([path, 403]);
});

import { expect, it } from "vitest";
import { archivesApp, paperType } from "../testing.ts";

const app = await archivesApp();
const { finance, education } = app;
const clerk = app.as(finance.clerk);

it("archives by hand, with a reason, what the table leaves out", async () => {
  const id = await app.finish({ title: "关于春节值班安排的通知" });
  const [row] = (await clerk.get("/api/archives/pending")).body.items;
  expect(row).toMatchObject({ state: "excluded", sentence: expect.stringContaining("1.1") });
  const source = { type: paperType, id };
  expect((await clerk.post("/api/archives/pending", source)).body.code).toBe("archives.out_of_scope");
  expect((await clerk.post("/api/archives/pending", { ...source, retention: "y10" })).body.code).toBe(
    "archives.reason_missing",
  );
  expect((await app.as(education.clerk).post("/api/archives/pending", source)).status).toBe(404);
  await clerk.post("/api/archives/pending", { ...source, retention: "y10", reason: "有查考价值" });
  await app.drainJobs();
  const item = await app.item(finance.clerk, (await app.itemOf(id)) ?? "");
  expect(item).toMatchObject({ retention: "y10", rule: null, ruleReason: "有查考价值" });
});

it("is for archivists, and for papers that wait", async () => {
  const id = await app.finish({ title: "关于国庆值班安排的通知" });
  expect((await app.as(finance.staff).post("/api/archives/pending", { type: paperType, id })).status).toBe(403);
  const archived = await app.finish();
  expect((await clerk.post("/api/archives/pending", { type: paperType, id: archived })).status).toBe(404);
});

import { expect, it } from "vitest";
import { appraisalsApp } from "../appraisal/testing.ts";

const app = await appraisalsApp();
const { finance, education } = app;

it("waits until every item has a verdict, is done once, and tells those who approve", async () => {
  const { id, itemIds } = await app.opened(1);
  expect((await app.act(finance.clerk, id, "ask")).body.code).toBe("archives.not_judged");
  await app.judge(id, itemIds);
  expect((await app.act(finance.clerk, id, "ask")).body.state).toBe("asked");
  expect((await app.act(finance.clerk, id, "ask")).body.code).toBe("archives.appraisal_settled");
  await app.drainJobs();
  const { items: notices } = (await app.as(finance.leader).get("/api/notices")).body;
  expect(notices.map(({ subject }: { subject: { id: string } }) => subject.id)).toContain(id);
});

it("is for the holder's archivists alone", async () => {
  const { id, itemIds } = await app.opened(1);
  await app.judge(id, itemIds);
  expect((await app.act(education.clerk, id, "ask")).status).toBe(404);
  expect((await app.act(finance.leader, id, "ask")).status).toBe(403);
});

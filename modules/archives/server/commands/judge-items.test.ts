import { expect, it } from "vitest";
import { appraisalsApp } from "../appraisal/testing.ts";

const app = await appraisalsApp();
const { finance, education } = app;

it("notes for each item what is to become of it; what is kept needs a new retention", async () => {
  const { id, itemIds } = await app.opened(2);
  const [gone, kept] = itemIds as [string, string];
  await app.judge(id, [gone]);
  const keep = { verdict: "keep", reason: "仍有查考价值" };
  expect((await app.judge(id, [kept], keep)).status).toBe(400);
  expect((await app.judge(id, [kept], { ...keep, retention: "y30" })).status).toBe(200);
  expect(await app.linesOf(id)).toMatchObject([
    { itemId: gone, verdict: "destroy", reason: "无查考价值", retention: null },
    { itemId: kept, verdict: "keep", reason: "仍有查考价值", retention: "y30" },
  ]);
  expect((await app.seen(id)).toDestroy).toBe(1);
});

it("ends when the appraisal is put before those who approve", async () => {
  const { id, itemId } = await app.asked();
  expect((await app.judge(id, [itemId])).body.code).toBe("archives.appraisal_settled");
});

it("is for the holder's archivists alone", async () => {
  const { id, itemIds } = await app.opened(1);
  const verdict = { itemIds, verdict: "destroy", reason: "到期" };
  expect((await app.act(education.clerk, id, "judge", verdict)).status).toBe(404);
  expect((await app.act(finance.leader, id, "judge", verdict)).status).toBe(403);
});

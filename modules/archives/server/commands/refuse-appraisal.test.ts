import { expect, it } from "vitest";
import { appraisalsApp } from "../appraisal/testing.ts";

const app = await appraisalsApp();
const { finance, education } = app;

it("ends an appraisal with a reason and destroys nothing; its items may be appraised anew", async () => {
  const { id, itemId } = await app.asked();
  expect((await app.act(finance.leader, id, "refuse")).status).toBe(400);
  expect((await app.act(finance.leader, id, "refuse", { reason: "暂缓" })).status).toBe(200);
  expect(await app.seen(id)).toMatchObject({ state: "refused", reason: "暂缓" });
  expect((await app.act(finance.officeDirector, id, "approve")).body.code).toBe("archives.appraisal_settled");
  await app.drainJobs();
  expect((await app.item(finance.clerk, itemId)).state).toBe("kept");
  const { body: next } = await app.begin();
  expect((await app.linesOf(next.id)).map((line) => line.itemId)).toEqual([itemId]);
});

it("is for those who approve for the holder, and not for its proposer", async () => {
  const { id } = await app.asked(app.as(finance.officeDirector));
  const reason = { reason: "暂缓" };
  expect((await app.act(education.leader, id, "refuse", reason)).status).toBe(404);
  expect((await app.act(finance.clerk, id, "refuse", reason)).status).toBe(403);
  expect((await app.act(finance.officeDirector, id, "refuse", reason)).body.code).toBe("archives.two_persons");
});

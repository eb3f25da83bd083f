import { sql } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { appraisalsApp } from "../appraisal/testing.ts";

const app = await appraisalsApp();
const { clerk, finance, education } = app;

it("destroys only after two persons other than its proposer approved; the list stays, the files go", async () => {
  const { id } = await app.opened(2);
  const [gone, kept] = await app.linesOf(id);
  if (!gone || !kept) throw new Error("not two items");
  const before = await app.item(finance.clerk, gone.itemId);
  await app.judge(id, [gone.itemId]);
  await app.judge(id, [kept.itemId], { verdict: "keep", reason: "仍有查考价值", retention: "y30" });
  await app.act(finance.clerk, id, "ask");
  expect((await app.act(finance.clerk, id, "approve")).status).toBe(403);
  expect((await app.act(finance.leader, id, "approve")).status).toBe(200);
  expect((await app.act(finance.leader, id, "approve")).body.code).toBe("archives.two_persons");
  await app.drainJobs();
  expect((await app.item(finance.clerk, gone.itemId)).state).toBe("kept");
  expect((await app.act(finance.officeDirector, id, "approve")).body.state).toBe("approved");
  await app.drainJobs();
  expect(await app.seen(id)).toMatchObject({ state: "done", toDestroy: 1, approvals: [{}, {}] });
  const item = await app.item(finance.clerk, gone.itemId);
  expect(item).toMatchObject({ state: "destroyed", code: gone.code, title: before.title });
  expect(item.parts.map(({ name, sm3, kept: there }) => [name, sm3, there])).toEqual(
    before.parts.map(({ name, sm3 }) => [name, sm3, false]),
  );
  expect((await clerk.get(`/api/archives/items/${item.id}/parts/1`)).body.code).toBe("archives.destroyed");
  const { rows } = await sql`select 1 from kernel.file_reference where subject_id = ${item.id}`.execute(app.db);
  expect(rows).toEqual([]);
  expect((await app.item(finance.clerk, kept.itemId)).dueOn).toBe("2044-12-31");
  expect((await app.linesOf(id)).map(({ destroyedAt }) => destroyedAt !== null)).toEqual([true, false]);
});

it("is never done by who proposed it", async () => {
  const { id } = await app.asked(app.as(finance.officeDirector));
  expect((await app.act(finance.officeDirector, id, "approve")).body.code).toBe("archives.two_persons");
});

it("is the holder's affair alone, and needs an appraisal that waits for it", async () => {
  const { id } = await app.opened(1);
  expect((await app.act(education.leader, id, "approve")).status).toBe(404);
  expect((await app.act(finance.leader, id, "approve")).body.code).toBe("archives.appraisal_settled");
});

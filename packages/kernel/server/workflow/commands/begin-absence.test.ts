import { expect, test } from "vitest";
import { handedOverAtOnce } from "../../../contract/workflow/index.ts";
import { sql } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, unit, begin, standing, taskOf, act } = await leaveApp();
const { officeDirector, clerk, staff, leader, sectionChief } = unit;
const DAY = 86_400_000;

/** A week's absence of somebody from now on. */
async function away(person: typeof staff, to: typeof staff, more: object = {}, as = person) {
  await sql`delete from kernel.delegation`.execute(app.db);
  const now = app.services.clock.now().getTime();
  const [startsAt, endsAt] = [now, now + 7 * DAY].map((at) => new Date(at).toISOString());
  const own = as === person ? {} : { fromPersonId: person.id };
  const body = { ...own, toPersonId: to.id, startsAt, endsAt, reason: "休年假", ...more };
  return app.as(as).post("/api/absences", body);
}

test("the open tasks stay with the person unless they hand them over; the deputy handles them meanwhile", async () => {
  const { id } = await begin("leave");
  const { body } = await away(officeDirector, sectionChief);
  expect(body).toMatchObject({ delegation: { to: { id: sectionChief.id }, kinds: null }, handedOver: 0, kept: [] });
  expect(await standing(id)).toEqual([`check ${officeDirector.name}`]);
  const done = { outcome: "refuse", opinion: "请补充。" };
  expect((await act(officeDirector, id, "complete", done, app.as(sectionChief))).status).toBe(200);
});

test("handed over, they are the deputy's own, and the history says by whom and why", async () => {
  const { id } = await begin("leave");
  const { body } = await away(officeDirector, sectionChief, { openTasks: "handOver" });
  expect(body).toMatchObject({ handedOver: 1, kept: [] });
  expect(await standing(id)).toEqual([`check ${sectionChief.name}`]);
  const { lines } = (await app.as(staff).get(`/api/cases/leave.request/${id}/history`)).body;
  expect(lines.at(-1)).toMatchObject({ operation: "transfer", opinion: "休年假", to: [{ name: sectionChief.name }] });
});

test("only the kinds that were named", async () => {
  const { id } = await begin("leave");
  const { body } = await away(officeDirector, sectionChief, { openTasks: "handOver", kinds: ["other.kind"] });
  expect(body).toMatchObject({ handedOver: 0, delegation: { kinds: ["other.kind"] } });
  expect(await standing(id)).toEqual([`check ${officeDirector.name}`]);
});

test("what the deputy drafted stays with its reviewer, and the person is told so", async () => {
  const { id } = await begin("leave", { title: "科长请假" }, sectionChief);
  const { body } = await away(officeDirector, sectionChief, { openTasks: "handOver" });
  const kept = body.kept.find(({ title }: { title: string }) => title === "科长请假");
  expect(kept).toMatchObject({ code: "workflow.deputy_drafted", message: expect.stringContaining(sectionChief.name) });
  expect(await standing(id)).toEqual([`check ${officeDirector.name}`]);
});

test("for somebody else only by whoever keeps the cases of their unit", async () => {
  const { id } = await begin("side");
  expect((await away(staff, clerk, { openTasks: "handOver" }, leader)).body.code).toBe("access.delegate_for_others");
  const task = await taskOf(staff, id);
  const { status } = await away(staff, clerk, { openTasks: "handOver" }, officeDirector);
  expect(status).toBe(200);
  expect((await app.as(clerk).get(`/api/tasks/${task}`)).body.state).toBe("closed");
  expect(await standing(id)).toEqual([`draft ${clerk.name}`]);
});

test("more tasks than anybody waits for are handed over by a run that goes on by itself", async () => {
  await sql`delete from kernel.batch_run`.execute(app.db);
  const count = handedOverAtOnce + 1;
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push((await begin("side", {}, clerk)).id);
  const { body } = await away(clerk, sectionChief, { openTasks: "handOver" });
  expect(body).toMatchObject({ handedOver: 0, kept: [], runId: expect.any(String) });
  await app.drainJobs();
  const { body: run } = await app.as(clerk).get(`/api/batch-runs/${body.runId}`);
  expect(run).toMatchObject({ kind: "handOver", state: "done", done: run.total - run.refused });
  expect(run.total).toBeGreaterThanOrEqual(count);
  expect(await standing(ids[count - 1]!)).toEqual([`draft ${sectionChief.name}`]);
  expect((await app.as(leader).get(`/api/batch-runs/${body.runId}`)).status).toBe(404);
});

test("a delegation that is refused hands nothing over", async () => {
  const { id } = await begin("side");
  const { status } = await away(staff, staff, { openTasks: "handOver" });
  expect(status).toBe(409);
  expect(await standing(id)).toEqual([`draft ${staff.name}`]);
});

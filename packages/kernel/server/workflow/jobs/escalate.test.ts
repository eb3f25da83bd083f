import { expect, test } from "vitest";
import { asSystem } from "../../base/index.ts";
import { publishProcess } from "../operations/publish-process.ts";
import { leaveApp } from "../testing/leave-app.ts";
import { end, handlers, processXml, start, user } from "../testing/process.ts";
import { remind } from "./remind.ts";

const { app, unit, begin, standing, act, hearing } = await leaveApp();
const { clerk, staff } = unit;
const { services } = app;

async function publish(late: string) {
  const check = user({ name: "核稿", due: "4 hours", late }, handlers({ find: "role", role: "clerk", of: "case" }));
  const xml = processXml({
    id: late,
    name: late,
    nodes: { s: start(), check, e: end() },
    flows: ["s check", "check e"],
  });
  await asSystem(services, "test.publish", (context) => publishProcess(context, xml));
}
await publish("escalate");
await publish("passOn");

async function remindNow() {
  await remind({ services, db: services.db, now: services.clock.now(), log: services.log });
  await app.drainJobs();
}

test("the leader one level up is told of an overdue step that says so, and its handler keeps it", async () => {
  const { id } = await begin("escalate");
  await app.clock.advance({ hours: 24 });
  await remindNow();
  const [told] = (await hearing("task-overdue")).filter((event) => (event.case as { id: string }).id === id);
  expect(told!.personIds).toEqual([clerk.id]);
  expect((told!.alsoTell as string[]).length).toBeGreaterThan(0);
  expect(await standing(id)).toEqual([`check ${clerk.name}`]);
});

test("a step that says so goes to the leader one level up, with a deadline of its own", async () => {
  const { id } = await begin("passOn");
  await app.clock.advance({ hours: 24 });
  await remindNow();
  const now = await standing(id);
  expect(now).toHaveLength(1);
  expect(now[0]).not.toContain(clerk.name);
  const history = (await app.as(staff).get(`/api/cases/leave.request/${id}/history`)).body;
  expect(history.lines.at(-1)).toMatchObject({ operation: "changeHandler", person: null });
  expect(new Date(history.open[0].dueAt).getTime()).toBeGreaterThan(app.services.clock.now().getTime());
  await remindNow();
  expect(await standing(id)).toEqual(now);
});

test("one that is done in time stays where it is", async () => {
  const { id } = await begin("passOn");
  await act(clerk, id, "complete");
  await app.clock.advance({ hours: 24 });
  await remindNow();
  expect(await standing(id)).toEqual([]);
});

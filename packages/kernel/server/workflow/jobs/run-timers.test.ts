import { expect, test } from "vitest";
import { asSystem, sql } from "../../base/index.ts";
import { publishProcess } from "../operations/publish-process.ts";
import { leaveApp } from "../testing/leave-app.ts";
import { element, end, handlers, processXml, start, user } from "../testing/process.ts";
import { runTimers } from "./run-timers.ts";

const { app, unit, begin, standing, act } = await leaveApp();
const { leader, officeDirector } = unit;
const { services } = app;

const held = (name: string, role: string) => user({ name }, handlers({ find: "role", role, of: "case" }));
const edge = (attributes: Record<string, string>) =>
  element("boundaryEvent", { attachedToRef: "check", name: "超时", ...attributes }, "<bpmn:timerEventDefinition/>");

/** A step whose time is one working day; then the leader is told beside it. */
const lateXml = processXml({
  id: "late",
  name: "限时",
  nodes: {
    s: start(),
    check: held("审核", "officeDirector"),
    b: edge({ cancelActivity: "false", "tz:after": "1 days" }),
    chief: held("督办", "leader"),
    e: end(),
    e2: end(),
  },
  flows: ["s check", "check e", "b chief", "chief e2"],
});
await asSystem(services, "test.publish", (context) => publishProcess(context, lateXml));

const runNow = () => runTimers({ services, db: services.db, now: services.clock.now(), log: services.log });
const timersLeft = async (id: string) => {
  const { rows } = await sql<{ at: Date }>`
    select t.at from kernel.process_timer t join kernel.process_instance i on i.id = t.instance_id
    where i.case_id = ${id}`.execute(app.db);
  return rows;
};

test("a timer runs out after working time, once, whoever runs the job and however often", async () => {
  const { id } = await begin("late");
  await runNow();
  expect(await standing(id)).toEqual([`check ${officeDirector.name}`]);
  await app.clock.advance({ hours: 24 * 7 });
  await Promise.all([runNow(), runNow()]);
  expect(await standing(id)).toContain(`chief ${leader.name}`);
  const { rows } = await sql<{ lines: number }>`
    select count(*)::int as lines from kernel.process_history h join kernel.process_instance i on i.id = h.instance_id
    where i.case_id = ${id} and h.operation = 'timer'`.execute(app.db);
  expect(rows[0]!.lines).toBe(1);
  expect(await timersLeft(id)).toEqual([]);
});

test("none is left of a step that was done in time, nor runs while its case is suspended", async () => {
  const done = await begin("late");
  await act(officeDirector, done.id, "complete");
  expect(await timersLeft(done.id)).toEqual([]);
  const { id } = await begin("late");
  const say = (what: string) =>
    app.as(officeDirector).post(`/api/cases/leave.request/${id}/${what}`, { reason: "等待批复" });
  await say("suspend");
  await app.clock.advance({ hours: 24 * 7 });
  await runNow();
  expect(await standing(id)).toEqual([`check ${officeDirector.name}`]);
  await say("resume");
  await runNow();
  expect(await standing(id)).toContain(`chief ${leader.name}`);
});

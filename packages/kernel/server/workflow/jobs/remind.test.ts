import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";
import { prepareYears } from "./prepare-years.ts";
import { remind } from "./remind.ts";

const { app, unit, begin, act, hearing } = await leaveApp();
const { officeDirector, clerk, leader, staff } = unit;
const { services } = app;

/** Runs the job that runs every minute, and tells what it said of a case. */
async function remindNow(id: string) {
  await remind({ services, db: services.db, now: services.clock.now(), log: services.log });
  const names = ["task-due-soon", "task-overdue", "task-forgotten"];
  const told: { name: string; personIds: string[]; alsoTell: string[] }[] = [];
  for (const name of names) {
    const events = await hearing(name);
    for (const event of events)
      if ((event.case as { id: string }).id === id)
        told.push({ name, ...(event as { personIds: string[]; alsoTell: string[] }) });
  }
  return told;
}
const names = (told: { name: string }[]) => told.map(({ name }) => name);

test("warns before the due time, tells at it, then every working day; the unit's keepers too", async () => {
  const { id } = await begin("leave");
  expect(await remindNow(id)).toEqual([]);
  await app.clock.advance({ hours: 6, minutes: 30 });
  const warned = await remindNow(id);
  expect(warned).toMatchObject([{ name: "task-due-soon", personIds: [officeDirector.id] }]);
  expect(warned[0]?.alsoTell).toEqual(expect.arrayContaining([clerk.id, leader.id]));
  expect(names(await remindNow(id))).toEqual(["task-due-soon"]);
  await app.clock.advance({ hours: 17, minutes: 31 });
  expect(names(await remindNow(id))).toEqual(["task-due-soon", "task-overdue"]);
  await app.clock.advance({ hours: 2 });
  expect(names(await remindNow(id))).toEqual(["task-due-soon", "task-overdue"]);
  await app.clock.advance({ hours: 22 });
  expect(names(await remindNow(id))).toEqual(["task-due-soon", "task-overdue", "task-overdue"]);
  await act(officeDirector, id, "complete", { outcome: "refuse", opinion: "不同意。" });
  await app.clock.advance({ days: 1 });
  expect(await remindNow(id)).toHaveLength(3);
});

test("what has no due time and lies untouched is brought to mind, in office hours only", async () => {
  const { id } = await begin("side");
  await app.clock.advance({ days: 3, hours: 10 });
  expect(names(await remindNow(id))).toEqual([]);
  await app.clock.advance({ hours: 16 });
  expect(await remindNow(id)).toMatchObject([{ name: "task-forgotten", personIds: [staff.id] }]);
});

test("two servers that remind at the same moment tell each task once", async () => {
  const cases = await Promise.all(Array.from({ length: 8 }, () => begin("leave")));
  await app.clock.advance({ days: 3 });
  const job = () => remind({ services, db: services.db, now: services.clock.now(), log: services.log });
  await Promise.all([job(), job(), job()]);
  const overdue = await hearing("task-overdue");
  for (const { id } of cases)
    expect(overdue.filter(({ case: ref }) => (ref as { id: string }).id === id)).toHaveLength(1);
});

test("the years to come get their partitions, without harm when they are there", async () => {
  await prepareYears({ services, db: services.db, now: new Date("2028-05-01T00:00:00Z"), log: services.log });
  const { rows } = await sql<{ found: string | null }>`select to_regclass('kernel.task_2030')::text as found`.execute(
    app.db,
  );
  expect(rows).toEqual([{ found: "kernel.task_2030" }]);
});
